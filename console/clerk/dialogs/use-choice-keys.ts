import { useEffect, useEffectEvent } from "react";

/** The figure keys 1–9 choose while the component is there, on the keyboard and on a number pad. */
export function useChoiceKeys(choose: (index: number) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const figure = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (figure === undefined || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(Number(figure) - 1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
