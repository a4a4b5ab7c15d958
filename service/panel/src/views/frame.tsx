import type { ComponentChildren } from "preact";

interface FrameProps {
  title: string;
  /** What stands at the right of the title: a way on, or how long it takes. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** The header and the body that every view has. */
export function Frame({ title, aside, children }: FrameProps) {
  return (
    <>
      <header>
        <h1 tabIndex={-1}>{title}</h1>
        <span class="aside">{aside}</span>
      </header>
      <div class="body">{children}</div>
    </>
  );
}
