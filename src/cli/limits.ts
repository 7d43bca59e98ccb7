/** What one file may take; beyond it the file is refused and the others are still read. Megabytes are 10⁶ bytes. */
export interface Limits {
  /** The file itself. */
  readonly fileMb: number;
  /** What it holds packed, unpacked. */
  readonly unpackedMb: number;
  /** From asking for it to its answer. */
  readonly seconds: number;
  /** Of the process that reads it, everything included. */
  readonly memoryMb: number;
}

export const LIMITS: Limits = { fileMb: 200, unpackedMb: 512, seconds: 60, memoryMb: 1000 };

export const BYTES_PER_MB = 1_000_000;
