/** A file within a file: a member of an archive, an attachment of a mail. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}
