/** What a keypad beside the screen can say. It is a keyboard to the machine; docs/kiosk.md says how to set it. */
export type AccessKey = "up" | "down" | "back" | "ok" | "help" | "plugged-in" | "plugged-out";

const KEYS: Readonly<Record<string, AccessKey>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "back",
  Backspace: "back",
  Escape: "back",
  BrowserBack: "back",
  Enter: "ok",
  NumpadEnter: "ok",
  F1: "help",
  Help: "help",
  F15: "plugged-in",
  F16: "plugged-out",
};

/** Which of the five keys, or of the headphones' two, this is; null for any other. */
export const accessKeyOf = ({ code, key }: Pick<KeyboardEvent, "code" | "key">): AccessKey | null =>
  KEYS[code] ?? KEYS[key] ?? null;

/** Keys that nobody presses on a kiosk by hand: whoever does wants it to speak, unless they have a meaning of their own there. */
export const isWakingKey = (key: AccessKey, focused: Element | null): boolean =>
  key === "plugged-in" || key === "help" || ((key === "up" || key === "down") && !isWriting(focused));

/** Whether arrows and letters have their own meaning where the focus stands. */
const isWriting = (element: Element | null): boolean =>
  element !== null && (element.matches("input, textarea, select") || element.closest("[role=radiogroup]") !== null);

/** Whether the field that is being written in needs the key for itself. */
export const isForText = (key: AccessKey, element: Element | null): boolean =>
  (key === "ok" || key === "back") &&
  element !== null &&
  element.matches("input:not([type=radio], [type=checkbox]), textarea");

// A card scanner types as a keyboard does, but faster than any hand.
const SCANNER_MS = 60;

/** Whether this "ok" ends what a scanner typed rather than being pressed by somebody. */
export const isScanned = (key: AccessKey, sinceDigitMs: number): boolean => key === "ok" && sinceDigitMs < SCANNER_MS;
