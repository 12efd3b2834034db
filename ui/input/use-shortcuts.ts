import { useEffect, useRef } from "react";

/**
 * A key as `KeyboardEvent.key` names it ("F2", "Enter", "n"), or as `code` does ("Numpad1") → what it does; letters
 * match in either case.
 */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Binds keys for the whole page while the component is there. Silent while a text is being typed or a dialog is open,
 * on auto-repeat, and together with Ctrl, Alt or Meta, which belong to the browser.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isOccupied(event.target)) return;
      const { key, code } = event;
      const act = latest.current[key] ?? latest.current[key.toLowerCase()] ?? latest.current[code];
      if (act === undefined) return;
      event.preventDefault();
      // Before a focused button hears it: Enter or Space must not press that button too.
      event.stopPropagation();
      act();
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}

const isOccupied = (target: EventTarget | null): boolean =>
  document.querySelector("[role=dialog], [role=alertdialog], [role=listbox]") !== null ||
  (target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]"));
