import { useEffect, useRef } from "preact/hooks";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface PickProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  onPick: (value: string) => void;
  /** A word at the right that says it can be changed. */
  hint?: string;
  /** Whether the keyboard comes here, because the person has to choose now. */
  asking?: boolean;
  /** Whether the label is shown beside the choice, or only read aloud. */
  labelled?: boolean;
}

/** One of several, with the native control. */
export function Pick({ label, value, choices, onPick, hint, labelled, asking }: PickProps) {
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (asking) {
      field.current?.scrollIntoView({ block: "center" });
      field.current?.focus({ preventScroll: true });
    }
  }, [asking]);
  const select = (
    <span class="pick">
      <select
        ref={field}
        aria-label={label}
        value={value}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <span class="soft" aria-hidden="true">
        {hint ?? "▾"}
      </span>
    </span>
  );
  return labelled ? (
    <div class="setting">
      <span>{label}</span>
      {select}
    </div>
  ) : (
    select
  );
}
