import { useEffect } from "react";

// Longer than any citizen keeps a finger on an emblem, shorter than staff lose patience.
const HELD_MS = 4000;
const CORNER_PX = 140;

/** Calls back when a finger has stayed in the screen's upper left corner for four seconds: a door that citizens do not see. */
export function useHeldCorner(onHeld: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const letGo = (): void => clearTimeout(timer);
    const touch = ({ clientX, clientY }: PointerEvent): void => {
      letGo();
      if (isInCorner(clientX, clientY)) timer = setTimeout(onHeld, HELD_MS);
    };
    const move = ({ clientX, clientY }: PointerEvent): void => {
      if (!isInCorner(clientX, clientY)) letGo();
    };
    const leaving = new AbortController();
    const options = { capture: true, passive: true, signal: leaving.signal };
    document.addEventListener("pointerdown", touch, options);
    document.addEventListener("pointermove", move, options);
    document.addEventListener("pointerup", letGo, options);
    document.addEventListener("pointercancel", letGo, options);
    return () => {
      letGo();
      leaving.abort();
    };
  }, [onHeld]);
}

const isInCorner = (x: number, y: number): boolean => x < CORNER_PX && y < CORNER_PX;
