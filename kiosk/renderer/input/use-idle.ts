import { useCallback, useEffect, useState } from "react";

const SIGNS_OF_LIFE = ["pointerdown", "keydown", "wheel", "scroll"] as const;

/** True once nobody has touched the screen or a key for `afterMs`; `wake` makes it false and counts anew. */
export function useIdle(afterMs: number): { readonly isIdle: boolean; readonly wake: () => void } {
  const [isIdle, setIdle] = useState(false);
  const wake = useCallback(() => setIdle(false), []);
  useEffect(() => {
    if (isIdle) return undefined;
    let timer = setTimeout(() => setIdle(true), afterMs);
    const stayAwake = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), afterMs);
    };
    for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, stayAwake, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, stayAwake, { capture: true });
    };
  }, [isIdle, afterMs]);
  return { isIdle, wake };
}
