import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** Keeps the keyboard in the panel, on the heading, and its top in view, when the view it was in gives way to another. */
export function useSteadyFocus(view: string): void {
  const inside = useRef(false);
  const shown = useRef(view);
  useEffect(() => {
    const watch = ({ target }: Event) => {
      inside.current = target instanceof Element && target.closest(".click-ml") !== null;
    };
    document.addEventListener("focusin", watch);
    document.addEventListener("pointerdown", watch);
    return () => {
      document.removeEventListener("focusin", watch);
      document.removeEventListener("pointerdown", watch);
    };
  }, []);
  useLayoutEffect(() => {
    if (shown.current === view) {
      return;
    }
    shown.current = view;
    const heading = document.querySelector<HTMLElement>(".click-ml > header h1");
    heading?.closest(".click-ml")?.scrollTo({ top: 0 });
    requestAnimationFrame(() => {
      if (inside.current && (document.activeElement === null || document.activeElement === document.body)) {
        document.querySelector<HTMLElement>(".click-ml > header h1")?.focus({ preventScroll: true });
      }
    });
  }, [view]);
}
