import type { MoveCard } from "#shared/views/balancing-types.ts";
import { useText } from "#ui/text/use-text.ts";

/** What was expected of a move, and what came of it. */
export function MoveResult({ card: { why, outcome, status } }: { readonly card: MoveCard }) {
  const text = useText().director.moves;
  if (status !== "made") return null;
  return (
    <div className="move-result">
      {why !== null && <span>{text.predicted(why.helped.after.p90)}</span>}
      {outcome === null ? (
        <span>{text.pending}</span>
      ) : outcome.called === 0 ? (
        <span>{text.nobody}</span>
      ) : (
        <>
          <strong>{text.real(outcome.p90)}</strong>
          <span>{text.served(outcome.called, outcome.servedByMoved)}</span>
        </>
      )}
    </div>
  );
}
