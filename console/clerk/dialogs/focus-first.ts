/** As a `ref`: the keyboard starts at the first button of what has just appeared. */
export function focusFirst(element: HTMLElement | null): void {
  element?.querySelector<HTMLElement>("button:not([disabled])")?.focus();
}
