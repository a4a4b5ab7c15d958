/** Whether a number format shows a date: a day, a month or a year outside of quotes, colours and conditions. */
export function isDateFormat(format: string): boolean {
  const [positive = ""] = format
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .split(";");
  const clean = positive.replace(/General|AM\/PM|A\/P/gi, "");
  return /[dy]/i.test(clean) || (/m/i.test(clean) && !/[hs]|\[m/i.test(clean));
}
