/** Which row of the queue a document belongs to, by its hash: a file that is dropped twice counts once. */
export class DocumentOwners {
  readonly #owners = new Map<string, number>();

  /** Whether the document is that row's now; false where another has it. */
  claim(sha256: string, id: number): boolean {
    const owner = this.#owners.get(sha256);
    if (owner !== undefined && owner !== id) return false;
    this.#owners.set(sha256, id);
    return true;
  }

  /** Gives up what a row has claimed. */
  release(id: number): void {
    for (const [sha256, owner] of this.#owners) if (owner === id) this.#owners.delete(sha256);
  }

  ownerOf(sha256: string): number | null {
    return this.#owners.get(sha256) ?? null;
  }
}
