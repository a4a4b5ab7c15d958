/** What a clock on the wall of a time zone shows at an instant, as if it were UTC, in milliseconds. */
export function wallTime(time: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(time);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

/** The instant at which the clock on the wall shows an ISO text. */
export function instantOf(iso: string, zone: string): Date {
  const wall = Date.parse(`${iso.length === 10 ? `${iso}T00:00:00` : iso}Z`);
  const first = wall - (wallTime(wall, zone) - wall);
  return new Date(wall - (wallTime(first, zone) - first));
}
