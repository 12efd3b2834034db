import type { DeskAction } from "../desk/desk-action.ts";

/** The key of each action as shown on its button. Figures, so that a number pad will do, in any language. */
export const ACTION_KEYS = {
  recall: "1",
  "no-show": "2",
  "back-to-waiting": "3",
  hold: "4",
  transfer: "5",
  sign: "6",
  "finish-otherwise": "7",
  pause: "9",
  resume: "9",
  close: "0",
  "sign-out": "Q",
} as const satisfies Record<DeskAction, string>;

/** To the lists: missed, held, awaiting signature, the line. */
export const LISTS_KEY = "8";

/** Takes the last action back; Backspace and the number pad's minus do the same. */
export const UNDO_KEY = "U";

/** Every name under which a keyboard or a number pad reports a key: without NumLock a pad's 7 says "Home". */
export function namesOf(key: string): readonly string[] {
  if (/^\d$/.test(key)) return [key, `Numpad${key}`];
  return [key.toLowerCase()];
}
