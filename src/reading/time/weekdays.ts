import { addDays } from './days.js';

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** Of a pattern. */
export const WEEKDAYS = NAMES.join('|');

/** The last such weekday up to a day. */
export function lastWeekday(name: string, upTo: string): string {
  return daysBack(
    NAMES.findIndex(known => known.toLowerCase() === name.toLowerCase()),
    upTo,
  );
}

/** The last day with that number of its week (0: Sunday) up to a day. */
export function daysBack(weekday: number, upTo: string): string {
  const now = new Date(`${upTo}T00:00:00Z`).getUTCDay();
  return addDays(upTo, -((now - weekday + 7) % 7));
}

/** Weeks begin on Monday. */
export function mondayOf(day: string): string {
  return daysBack(1, day);
}

export function isWeekday(day: string, name: string): boolean {
  return lastWeekday(name, day) === day;
}
