import { useLayoutEffect, useState, type RefObject } from "react";
import { piecesOf } from "./pieces.ts";

/** The text in pieces that fit on one line of the element, measured with its own letters and again when it changes its width. */
export function usePieces(place: RefObject<HTMLElement | null>, text: string): readonly string[] {
  const [pieces, setPieces] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = (): void => setPieces(piecesOf(text, fitterOf(element)));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // Letters that come late are of another width.
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, [place, text]);
  return pieces;
}

function fitterOf(element: HTMLElement): (piece: string) => boolean {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) return () => true;
  const { font } = getComputedStyle(element);
  pen.font = font;
  return (piece) => pen.measureText(piece).width <= element.clientWidth;
}
