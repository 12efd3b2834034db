/** What a screen says of itself: the sentences that stand on it, in order. */

const CONTROLS = "button, label, a[href], input, [role=button]";
// What is nobody else's business is never said aloud.
const SILENT = "[aria-hidden=true], [data-private], [aria-live=off], .ui-visually-hidden";

/** The sentences of a place as they stand, without those of its controls. */
export const sentencesOf = (place: Element): readonly string[] => textsOf(place, `${SILENT}, ${CONTROLS}`);

/** What a control is called, and what is known of it. */
export function nameOf(control: Element, words: { readonly chosen: string }): readonly string[] {
  const label = control.getAttribute("aria-label");
  const named = control.closest("label") ?? control;
  const name = label === null ? textsOf(named, SILENT) : [label];
  const isChosen =
    (control instanceof HTMLInputElement && control.checked) ||
    control.matches("[aria-checked=true], [aria-pressed=true]");
  return isChosen ? [...name, words.chosen] : name;
}

function textsOf(place: Element, leftOut: string): readonly string[] {
  const walker = place.ownerDocument.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (parent === null || !/[\p{L}\p{N}]/u.test(text) || !isSaid(parent, place, leftOut)) continue;
    texts.push(text);
  }
  return texts;
}

function isSaid(parent: Element, place: Element, leftOut: string): boolean {
  const silent = parent.closest(leftOut);
  const isInside = silent !== null && silent !== place && place.contains(silent);
  return !isInside && parent.checkVisibility({ visibilityProperty: true });
}
