/** How long a body has to reply, in days; whoever sends the letter can change it there. */
export const DAYS_TO_REPLY = 14;

/** A day as it is written in a letter: 2026-02-09 is 2026 年 2 月 9 日. Needs YYYY-MM-DD. */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

/** So many days after a day, YYYY-MM-DD both. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
