/** The day by the visitor's own clock, YYYY-MM-DD. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());
