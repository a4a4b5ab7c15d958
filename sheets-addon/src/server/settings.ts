/**
 * Small texts in Google's properties. One property holds 9 KB at most, so a longer text lies in pieces under `name`,
 * `name 1`, `name 2` …; the first piece says how many follow.
 */

/** Characters of one piece: at most 3 bytes each (a pair of surrogates: 4 for two), or 1 where there are plain ones only. */
const PIECE = 2_800;
const PLAIN_PIECE = 8_800;

export function load(store: GoogleAppsScript.Properties.Properties, name: string): string | null {
  const first = store.getProperty(name);
  if (first === null) {
    return null;
  }
  const [, more = "0", start = ""] = /^(\d+):([\s\S]*)$/.exec(first) ?? [];
  let text = start;
  for (let piece = 1; piece <= Number(more); piece++) {
    text += store.getProperty(`${name} ${piece}`) ?? "";
  }
  return text;
}

export function save(
  store: GoogleAppsScript.Properties.Properties,
  name: string,
  value: string | null,
): void {
  const before = Number(/^\d+/.exec(store.getProperty(name) ?? "")?.[0] ?? 0);
  const pieces = value === null ? [] : cut(value);
  if (pieces.length > 0) {
    const [first = "", ...more] = pieces;
    const all: Record<string, string> = { [name]: `${more.length}:${first}` };
    more.forEach((piece, index) => {
      all[`${name} ${index + 1}`] = piece;
    });
    store.setProperties(all);
  } else {
    store.deleteProperty(name);
  }
  for (let piece = Math.max(1, pieces.length); piece <= before; piece++) {
    store.deleteProperty(`${name} ${piece}`);
  }
}

function cut(text: string): string[] {
  const length = /^[ -~]*$/.test(text) ? PLAIN_PIECE : PIECE;
  const pieces = [];
  for (let from = 0; from === 0 || from < text.length; from += length) {
    pieces.push(text.slice(from, from + length));
  }
  return pieces;
}
