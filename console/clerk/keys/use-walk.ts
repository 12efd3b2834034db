import { useEffect, useState } from "react";

/**
 * Whether the clerk walks the page by keyboard. While they walk, Enter and Space press what has the focus; otherwise
 * they belong to the large button, wherever a mouse has left the focus.
 */
export function useWalk(): { readonly isWalking: boolean; readonly setWalking: (isWalking: boolean) => void } {
  const [isWalking, setWalking] = useState(false);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === "Tab" || key.startsWith("Arrow")) setWalking(true);
      if (key === "Escape") setWalking(false);
    };
    const onPointerDown = (): void => setWalking(false);
    document.addEventListener("keydown", onKeyDown, { capture: true });
    document.addEventListener("pointerdown", onPointerDown, { capture: true });
    return () => {
      document.removeEventListener("keydown", onKeyDown, { capture: true });
      document.removeEventListener("pointerdown", onPointerDown, { capture: true });
    };
  }, []);
  return { isWalking, setWalking };
}
