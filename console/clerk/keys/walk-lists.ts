const LIST = "[data-list]";
const STOP = "button:not([disabled])";

/** Moves the focus to the first button of the next list that has one; round and round. False when no list has any. */
export function walkToNextList(): boolean {
  const lists = [...document.querySelectorAll<HTMLElement>(LIST)].filter((list) => list.querySelector(STOP) !== null);
  const at = lists.findIndex((list) => list.contains(document.activeElement));
  const next = lists[(at + 1) % Math.max(1, lists.length)];
  next?.querySelector<HTMLElement>(STOP)?.focus();
  return next !== undefined;
}

/** Moves the focus among the buttons of a list; the ends hold it. */
export function walkInList(list: HTMLElement, by: 1 | -1): void {
  const stops = [...list.querySelectorAll<HTMLElement>(STOP)];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (at !== -1) stops[at + by]?.focus();
}
