/** What one file may take before its worker is ended: seconds, and bytes of the file. */
export const READING_LIMITS = { seconds: 60, bytes: 200_000_000 } as const;
