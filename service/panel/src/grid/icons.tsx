const PATHS = {
  open: "M2 12.5V3.5h4l1.5 2H14v7z",
  paste: "M5 3H3v11h10V3h-2M6 2h4v2.5H6z",
  save: "M8 2v7.5M4.8 6.5 8 9.7l3.2-3.2M2.5 13.5h11",
  undo: "M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7",
  redo: "M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3",
  table: "M2 3h12v10H2zM2 6.3h12M2 9.6h12M6.5 3v10",
  sample: "M8 2l1.6 4.2L14 8l-4.4 1.8L8 14l-1.6-4.2L2 8l4.4-1.8z",
} as const;

/** A small line drawing beside a word; it says nothing to a screen reader. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
