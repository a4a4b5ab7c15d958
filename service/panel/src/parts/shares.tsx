interface SharesProps {
  /** What the bar shows, read aloud. */
  label: string;
  parts: readonly { name: string; percent: number }[];
}

/** One bar cut into shares of the whole; the figures stand in the sentence beside it. */
export function Shares({ label, parts }: SharesProps) {
  return (
    <div class="shares" role="img" aria-label={label}>
      {parts.map(({ name, percent }) => (
        <i key={name} style={{ flexGrow: percent }} />
      ))}
    </div>
  );
}
