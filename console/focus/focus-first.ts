/** As a `ref`: the keyboard starts at the first field or button of what has just appeared. */
export function focusFirst(element: HTMLElement | null): void {
  element?.querySelector<HTMLElement>("input, button:not([disabled])")?.focus();
}
