import { useEffect } from "preact/hooks";

/** Brings a part of the page in sight, and the focus to its heading. @param {string} part */
export function show(part) {
  const heading = document.getElementById(`${part}-title`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

/** Goes to the part that the address asks for, once the page has it. @param {string | undefined} to @param {unknown} [ready] */
export function usePart(to, ready = true) {
  useEffect(() => {
    if (to && ready) show(to);
  }, [to, ready]);
}
