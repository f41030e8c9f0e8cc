import { useEffect, useRef, useState } from "preact/hooks";

const PAPER = 660; // what fits beside each other on A4, so that letters of a picture are as large there as the others

/**
 * How wide an element is, in CSS pixels; 0 before it is on the page. Pictures are drawn to fit instead of scaled, so
 * that their letters stay readable on a telephone.
 * @returns {[import("preact").RefObject<HTMLElement | null>, number]}
 */
export function useWidth() {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!place.current) return undefined;
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    watcher.observe(place.current);
    const onPaper = () => setWidth((now) => Math.min(now, PAPER));
    const onScreen = () => setWidth(Math.round(place.current?.getBoundingClientRect().width ?? 0));
    addEventListener("beforeprint", onPaper);
    addEventListener("afterprint", onScreen);
    return () => {
      watcher.disconnect();
      removeEventListener("beforeprint", onPaper);
      removeEventListener("afterprint", onScreen);
    };
  }, []);
  return [place, width];
}
