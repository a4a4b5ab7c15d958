/** A sentence whose strong parts (names of columns, figures) are shown strong. */
export function Text({ of }: { of: string }) {
  return of
    .split(/(\uE000[^\uE001]*\uE001)/)
    .map((part, index) =>
      part.startsWith("\uE000") ? <b key={`${index}:${part}`}>{part.slice(1, -1)}</b> : part,
    );
}
