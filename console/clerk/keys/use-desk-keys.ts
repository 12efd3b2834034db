import { useShortcuts } from "#ui/input/use-shortcuts.ts";
import type { DeskAction } from "../desk/desk-action.ts";
import { ACTION_KEYS, LISTS_KEY, namesOf, UNDO_KEY } from "./desk-keys.ts";
import { walkToNextList } from "./walk-lists.ts";

interface DeskKeys {
  /** What may be done now; the other keys are silent. */
  readonly possible: ReadonlySet<DeskAction>;
  readonly onAction: (action: DeskAction) => void;
  /** Undefined while the large button waits. */
  readonly onPrimary: (() => void) | undefined;
  /** Undefined when there is nothing to take back. */
  readonly onUndo: (() => void) | undefined;
  readonly isWalking: boolean;
  readonly setWalking: (isWalking: boolean) => void;
}

/** Binds the whole desk to the keyboard. */
export function useDeskKeys({ possible, onAction, onPrimary, onUndo, isWalking, setWalking }: DeskKeys): void {
  const bindings: Record<string, (() => void) | undefined> = {};
  const bind = (names: readonly string[], act: (() => void) | undefined): void => {
    for (const name of names) bindings[name] = act;
  };
  for (const action of possible) bind(namesOf(ACTION_KEYS[action]), () => onAction(action));
  bind(namesOf(LISTS_KEY), () => setWalking(walkToNextList()));
  bind([...namesOf(UNDO_KEY), "Backspace", "NumpadSubtract"], onUndo);
  if (!isWalking) bind(["Enter", " "], onPrimary ?? ignore);
  useShortcuts(bindings);
}

// The key still belongs to the large button: it must not press what a mouse has left focused.
const ignore = (): void => undefined;
