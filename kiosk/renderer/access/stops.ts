const STOPS = "button, input, a[href], [tabindex='0']";

/** The dialog that is open over everything; null when there is none. */
export const openDialog = (page: Document): HTMLElement | null =>
  [...page.querySelectorAll<HTMLElement>("[role=dialog], [role=alertdialog]")].at(-1) ?? null;

/** Moves the focus to the next control of the page, or the one before; round at its ends. */
export function moveFocus(page: Document, direction: 1 | -1): void {
  const stops = stopsOf(openDialog(page) ?? page.body);
  const next = nextStop(stops, page.activeElement, direction);
  next?.focus();
  (next?.closest("label") ?? next)?.scrollIntoView({ block: "center" });
}

/** Presses the control in focus; where none is, what is first. */
export function pressFocused(page: Document): void {
  const stops = stopsOf(openDialog(page) ?? page.body);
  const stop = stops.find((each) => each === page.activeElement);
  if (stop === undefined) moveFocus(page, 1);
  else stop.click();
}

const stopsOf = (place: HTMLElement): readonly HTMLElement[] =>
  [...place.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);

function isStop(element: HTMLElement): boolean {
  if (element.matches(":disabled, [aria-disabled=true]") || element.closest("[inert], [aria-hidden=true]") !== null)
    return false;
  // A radio's own box is hidden and stands in its label; a dialog's hidden button is for screen readers alone.
  const isSeen = element.checkVisibility({ visibilityProperty: true });
  return isSeen && (element.matches("input") || element.clientWidth > 1);
}

function nextStop(stops: readonly HTMLElement[], from: Element | null, direction: 1 | -1): HTMLElement | undefined {
  const at = from === null ? -1 : stops.findIndex((each) => each === from);
  if (at >= 0) return stops.at((at + direction + stops.length) % stops.length);
  const after = stops.findIndex((each) => from !== null && follows(each, from));
  if (after < 0) return direction === 1 ? stops[0] : stops.at(-1);
  return direction === 1 ? stops[after] : stops.at(after - 1);
}

const follows = (stop: Element, from: Element): boolean =>
  (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
