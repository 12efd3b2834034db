import { createWedge, QUIET_MS } from "./wedge.ts";

/**
 * Calls back with whatever a scanner types, before anything of the page can hear it; returns how to stop. A field that had the
 * focus holds afterwards what it held before.
 */
export function listenToWedge(onScan: (scanned: string) => void): () => void {
  let before: { readonly field: HTMLInputElement; readonly value: string } | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const wedge = createWedge({
    onBegin() {
      const field = document.activeElement;
      before = field instanceof HTMLInputElement ? { field, value: field.value } : null;
      return before !== null;
    },
    onScan(scanned) {
      if (before !== null && before.field.value !== before.value) write(before.field, before.value);
      onScan(scanned);
    },
    onTyped(digits) {
      if (before !== null) write(before.field, before.field.value + digits);
    },
  });
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    clearTimeout(silence);
    silence = setTimeout(wedge.quiet, QUIET_MS);
    if (!wedge.key(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // At the window, the first of all: whoever listens to the document or below comes later.
  globalThis.addEventListener("keydown", hear, { capture: true });
  return () => {
    clearTimeout(silence);
    globalThis.removeEventListener("keydown", hear, { capture: true });
  };
}

/** As if it had been typed: what follows the field hears of it. */
function write(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
