import type { WantedMove } from "#shared/balancing/move.ts";
import type { MoveWhy } from "#shared/domain/move.ts";
import type { ScenarioRules } from "./scenario.ts";

/** When a move was decided, and the figures that spoke for it; null where nobody asks for them. */
export interface Decided {
  readonly at: number;
  readonly why: MoveWhy | null;
}

/** A move that waits for the director's answer. */
export interface Proposal {
  readonly move: WantedMove;
  readonly decided: Decided;
  readonly answeredAt: number;
}

/** The director of a simulated day: what may go ahead at once, and what is answered later. */
export interface Approvals {
  /** By the counter's place; at most one a counter. */
  readonly pending: ReadonlyMap<number, Proposal>;
  /** The earliest answer; Infinity when nothing waits. */
  readonly next: number;
  /** True when the move may be carried out now; otherwise it waits for its answer. */
  submit(move: WantedMove, decided: Decided): boolean;
  /** Takes out what is answered by now. */
  take(at: number): readonly Proposal[];
  /** Drops what waits for a counter. */
  drop(counter: number): void;
}

/** The director of these rules: the k-th proposal of the day is answered after the k-th delay. */
export function openApprovals({ approval }: ScenarioRules): Approvals {
  const pending = new Map<number, Proposal>();
  let asked = 0;

  function submit(move: WantedMove, decided: Decided): boolean {
    const isFree = approval.mode === "auto" || (move.field === null && !approval.returnNeedsApproval);
    if (isFree) {
      pending.delete(move.counter);
      return true;
    }
    if (pending.get(move.counter)?.move.field === move.field) return false;
    const delayS = approval.delaysS[asked % approval.delaysS.length] ?? 0;
    asked += 1;
    pending.set(move.counter, { move, decided, answeredAt: decided.at + delayS });
    return false;
  }

  function take(at: number): readonly Proposal[] {
    const answered = [...pending.values()].filter((proposal) => proposal.answeredAt <= at);
    for (const { move } of answered) pending.delete(move.counter);
    return answered;
  }

  return {
    pending,
    get next() {
      let next = Infinity;
      for (const { answeredAt } of pending.values()) next = Math.min(next, answeredAt);
      return next;
    },
    submit,
    take,
    drop: (counter) => void pending.delete(counter),
  };
}
