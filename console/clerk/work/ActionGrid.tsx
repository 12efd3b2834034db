import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import {
  ArrowRightLeft,
  Coffee,
  FileClock,
  FileX,
  type LucideIcon,
  PenLine,
  Play,
  RotateCcw,
  UserRoundX,
  Volume2,
} from "lucide-react";
import type { DeskAction } from "../desk/desk-action.ts";
import { ACTION_KEYS } from "../keys/desk-keys.ts";

/** In the order of their keys, so that each stays where the hand expects it. */
const ACTIONS = {
  recall: Volume2,
  "no-show": UserRoundX,
  "back-to-waiting": RotateCcw,
  hold: FileClock,
  transfer: ArrowRightLeft,
  sign: PenLine,
  "finish-otherwise": FileX,
} satisfies Partial<Record<DeskAction, LucideIcon>>;

type Shown = keyof typeof ACTIONS;

interface ActionGridProps {
  readonly possible: ReadonlySet<DeskAction>;
  readonly isOffline: boolean;
  readonly onAction: (action: DeskAction) => void;
}

/** Everything else a clerk does with the citizen in hand, and the pause. */
export function ActionGrid({ possible, isOffline, onAction }: ActionGridProps) {
  const text = useText().console;
  const isPaused = possible.has("resume");
  const pause = isPaused ? "resume" : "pause";
  return (
    <div className="actions">
      {shownActions.map((action) => (
        <Button
          key={action}
          icon={ACTIONS[action]}
          shortcut={ACTION_KEYS[action]}
          isDisabled={isOffline || !possible.has(action)}
          onPress={() => onAction(action)}
        >
          {text.action[action]}
        </Button>
      ))}
      <Button
        icon={isPaused ? Play : Coffee}
        shortcut={ACTION_KEYS[pause]}
        isDisabled={isOffline || !possible.has(pause)}
        onPress={() => onAction(pause)}
      >
        {text.action[pause]}
      </Button>
    </div>
  );
}

const shownActions: readonly Shown[] = [
  "recall",
  "no-show",
  "back-to-waiting",
  "hold",
  "transfer",
  "sign",
  "finish-otherwise",
];
