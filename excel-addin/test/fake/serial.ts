const DAY = 86_400_000;
const MARCH_1900 = Date.UTC(1900, 2, 1);

/** The number by which Excel keeps a day, or a day with a time: days since the one before the first, one more from March 1900 on. */
export function serialOf(day: string, from1904: boolean): number {
  const time = Date.parse(`${day.slice(0, 10)}T${day.slice(11) || "00:00:00"}Z`);
  return from1904
    ? (time - Date.UTC(1904, 0, 1)) / DAY
    : (time - Date.UTC(1899, 11, 31)) / DAY + (time < MARCH_1900 ? 0 : 1);
}
