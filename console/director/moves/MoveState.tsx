import type { MoveCard } from "#shared/views/balancing-types.ts";
import { useText } from "#ui/text/use-text.ts";
import { CircleCheck, CircleDot, CircleSlash, Undo2, type LucideIcon } from "lucide-react";

type State = "inEffect" | "over" | "declined" | "withdrawn";

const ICONS: Record<State, LucideIcon> = {
  inEffect: CircleDot,
  over: CircleCheck,
  declined: CircleSlash,
  withdrawn: Undo2,
};

/** Whether a move is in effect, over, or never was made. */
export function MoveState({ card }: { readonly card: MoveCard }) {
  const text = useText().director.moves;
  const state = stateOf(card);
  const Icon = ICONS[state];
  return (
    <span className="move-state" data-state={state}>
      <Icon className="fact-icon" aria-hidden />
      {text.state[state]}
      {card.declinedBecause !== null && card.declinedBecause !== "" && (
        <span className="move-more">{card.declinedBecause}</span>
      )}
      {card.why === null && <span className="move-more">{text.unasked}</span>}
    </span>
  );
}

function stateOf({ status, isInEffect }: MoveCard): State {
  if (status === "declined" || status === "withdrawn") return status;
  return isInEffect ? "inEffect" : "over";
}
