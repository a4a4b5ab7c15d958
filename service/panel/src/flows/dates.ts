const DAY = [
  /^\d{4}([-/. ])\d{1,2}\1\d{1,2}$/,
  /^\d{1,2}([-/. ])\d{1,2}\1\d{4}$/,
  /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/,
  /^(\d{4}-\d{2}|\d{1,2}[-/]\d{4})$/,
  /^(\p{L}{2,10}\.?,? )?(\d{1,2}[. /-]{1,2}\p{L}{3,10}\.?|\p{L}{3,10}\.? \d{1,2},?)[ ,./-]{1,2}(\d{4}|\d{2})$/u,
];
const TIME = /(T| |, )\d{1,2}:?\d{2}(:?\d{2}([.,]\d+)?)?(\s?[AP]M)?(Z|[+-]\d{2}:?\d{2})?$/i;
const SHORTEST = 6;
const LONGEST = 40;

/** Whether a text is a day, perhaps with a time, in one of the ways in which the service reads dates. */
export function looksLikeDate(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length < SHORTEST || trimmed.length > LONGEST || !/\d/.test(trimmed)) {
    return false;
  }
  const isDay = (part: string) => DAY.some((shape) => shape.test(part));
  return isDay(trimmed) || (TIME.test(trimmed) && isDay(trimmed.replace(TIME, "")));
}
