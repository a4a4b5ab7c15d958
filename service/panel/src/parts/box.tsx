import { type ComponentChildren, createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import { Text } from "./text";

/** Hears of what went wrong behind a button, so that no press fails unseen. */
export const Failures = createContext<(error: unknown) => void>(() => undefined);

type Children = { children?: ComponentChildren };

export function Card({ title, children }: Children & { title?: string }) {
  return (
    <section class="card">
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  );
}

/** A closed section that opens in place. */
export function Fold({ title, open, children }: Children & { title: string; open?: boolean }) {
  return (
    <section class="card">
      <details open={open ?? false}>
        <summary>{title}</summary>
        <div class="folded">{children}</div>
      </details>
    </section>
  );
}

/** Something to know: `warn` for what deserves a look, `bad` for what went wrong. */
export function Note({
  title,
  kind,
  children,
}: Children & { title?: string; kind: "warn" | "bad" | "calm" }) {
  return (
    <section class={`card note ${kind}`} role={kind === "bad" ? "alert" : undefined}>
      {title !== undefined && (
        <h2>
          <Text of={title} />
        </h2>
      )}
      {children}
    </section>
  );
}

export function Soft({ of, centre }: { of: string; centre?: boolean }) {
  return (
    <p class={centre ? "soft centre" : "soft"}>
      <Text of={of} />
    </p>
  );
}

export function Pair({ children }: Children) {
  return <div class="pair">{children}</div>;
}

interface ButtonProps extends Children {
  main?: boolean;
  /** Small main button, beside another one. */
  small?: boolean;
  disabled?: boolean;
  onPress: () => unknown;
}

/** A button that cannot be pressed again while what it started still runs. */
export function Button({ main, small, disabled, onPress, children }: ButtonProps) {
  const [busy, setBusy] = useState(false);
  const failed = useContext(Failures);
  const press = async () => {
    setBusy(true);
    try {
      await onPress();
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      class={main ? (small ? "main small" : "main") : ""}
      disabled={disabled || busy}
      onClick={press}
    >
      {children}
    </button>
  );
}

/** A button that looks like a link inside a line of text. */
export function Link({ onPress, children }: Children & { onPress: () => unknown }) {
  const failed = useContext(Failures);
  const press = async () => {
    try {
      await onPress();
    } catch (error) {
      failed(error);
    }
  };
  return (
    <button type="button" class="link" onClick={press}>
      {children}
    </button>
  );
}

/** How far a piece of work is; without `all` it only says that something goes on. */
export function Bar({ done, all, label }: { done: number; all?: number; label: string }) {
  return all === undefined ? (
    <progress aria-label={label} />
  ) : (
    <progress aria-label={label} value={done} max={Math.max(1, all)} />
  );
}
