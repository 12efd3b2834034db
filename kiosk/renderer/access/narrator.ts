import { nameOf, sentencesOf } from "./spoken-text.ts";
import { openDialog } from "./stops.ts";

/** Tells what is on the screen, as a person beside it would. */
export interface Narrator {
  /** Says the whole screen again, or the open dialog, and then what the focus stands on. */
  readonly repeat: (first?: readonly string[]) => void;
  readonly stop: () => void;
}

interface NarratorParts {
  readonly page: Document;
  /** Says these now; what is being said stops. */
  readonly say: (texts: readonly string[]) => void;
  /** Says these afterwards. */
  readonly add: (texts: readonly string[]) => void;
  readonly words: { readonly chosen: string };
}

const NEWS = "[aria-live], [role=status], [role=alert], output";

/** Speaks from now on: each new screen, whatever comes into focus, what is chosen, and news. */
export function startNarrator({ page, say, add, words }: NarratorParts): Narrator {
  const control = (target: Element): readonly string[] => nameOf(target, words);
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    if (isPlace(target)) say(screenOf(page));
    else say(control(target));
  };
  const onChange = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.checked) say(control(target));
  };
  const watcher = new MutationObserver((changes) => {
    const places = new Set(changes.map(({ target }) => elementOf(target)?.closest(NEWS) ?? null));
    for (const place of places) if (place !== null && isTold(place)) add(sentencesOf(place));
  });
  page.addEventListener("focusin", onFocus);
  page.addEventListener("change", onChange);
  watcher.observe(page.body, { subtree: true, childList: true, characterData: true });
  return {
    repeat(first = []) {
      const focused = page.activeElement;
      const last = focused === null || focused === page.body || isPlace(focused) ? [] : control(focused);
      say([...first, ...screenOf(page), ...last]);
    },
    stop() {
      page.removeEventListener("focusin", onFocus);
      page.removeEventListener("change", onChange);
      watcher.disconnect();
    },
  };
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** A title or a dialog: the beginning of something new, not a control. */
const isPlace = (element: Element): boolean => element.matches("h1, [role=dialog], [role=alertdialog]");

const screenOf = (page: Document): readonly string[] => {
  const place = openDialog(page) ?? page.querySelector("main");
  return place === null ? [] : sentencesOf(place);
};

const isTold = (place: Element): boolean => place.getAttribute("aria-live") !== "off" && place.isConnected;
