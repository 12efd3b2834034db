import type { WantedMove } from "#shared/balancing/move.ts";
import type { QueueCommand } from "#shared/domain/command.ts";
import { openMoves } from "#shared/domain/decide-balancing.ts";
import type { Move, MoveOrder } from "#shared/domain/move.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { CounterSight, Sight } from "#shared/forecast/sight.ts";
import type { CounterId, MoveId } from "#shared/kit/ids.ts";
import { later, type EpochMs } from "#shared/kit/time.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { Dispatcher, Outcome } from "#server/dispatcher/dispatcher.ts";
import type { Log } from "#server/logger.ts";
import { attendDesks } from "./attend-desks.ts";
import { isHourFull, leftAlone, maySpare } from "./limits.ts";
import {
  comesHomeSoon,
  isOfDesk,
  isOvertaken,
  isThere,
  orderedMove,
  proposalsFor,
  targetOf,
  wantedMove,
  wasWithdrawnLately,
  type OrderedMove,
} from "./ordered-move.ts";
import type { PendingMove, PlanAnswer, PlannedMove } from "./planner.ts";

/** Where what the policy wants becomes proposals and moves, as far as the rules and limits allow. */
export interface MoveDesk {
  /** What was wanted and has not come to pass, for the policy to think again. */
  pending(): readonly PendingMove[];
  /** Carries out an answer to a sight; what has been overtaken meanwhile is dropped. */
  take(answer: PlanAnswer, sight: Sight, how: { readonly onlyWatches: boolean }): Promise<void>;
  /** Forgets what was wanted. */
  clear(): void;
}

/** What a move desk works with. */
export interface MoveDeskParts {
  readonly dispatcher: Pick<Dispatcher, "state">;
  readonly clock: Pick<Clock, "now">;
  /** The midnight that a sight counts from. */
  readonly midnight: () => EpochMs;
  readonly submit: (command: QueueCommand) => Promise<Outcome>;
  readonly newMoveId: () => MoveId;
  readonly log: Log;
}

const SECOND_MS = 1000;

/** A desk that nothing was wanted of. */
export function createMoveDesk(parts: MoveDeskParts): MoveDesk {
  const { dispatcher, clock, log } = parts;
  const held = new Map<CounterId, OrderedMove>();

  async function drop(dropped: WantedMove): Promise<void> {
    const move = orderedMove(dispatcher.state.centre, dropped);
    if (move === null) return;
    const { counterId } = move;
    held.delete(counterId);
    for (const { id } of proposalsFor(dispatcher.state, counterId).filter((open) => leadsTo(open, move)))
      await tell("withdrawn", { type: "WithdrawMove", moveId: id });
  }

  /** A counter that is already where a proposal would lead it needs no answer any more. */
  async function dropOvertaken(): Promise<void> {
    const { state } = dispatcher;
    for (const { id } of openMoves(state).filter((move) => isFulfilled(state, move)))
      await tell("withdrawn", { type: "WithdrawMove", moveId: id });
  }

  async function weigh(planned: PlannedMove, sight: Sight, onlyWatches: boolean): Promise<void> {
    const move = orderedMove(dispatcher.state.centre, planned);
    const seen = sight.counters[planned.counter];
    if (move === null || seen === undefined) return;
    held.delete(move.counterId);
    if (isPast(move, seen)) return;
    const isMeant = !onlyWatches && isReady(move, seen, sight);
    if (!isMeant || !(await carryOut(move, planned))) held.set(move.counterId, move);
  }

  /** Overtaken by what happened since the policy looked, or asked for already. */
  function isPast(move: OrderedMove, seen: CounterSight): boolean {
    const { state } = dispatcher;
    if (leftAlone(state).has(move.counterId) || isOvertaken(state, move.counterId, seen)) return true;
    if (isThere(state, move) || comesHomeSoon(state, move, clock.now())) return true;
    return proposalsFor(state, move.counterId).some((open) => leadsTo(open, move));
  }

  function isReady(move: OrderedMove, seen: CounterSight, sight: Sight): boolean {
    const { state } = dispatcher;
    const isSpared = move.fieldId === null || maySpare(state, move.counterId);
    return isSpared && mayTurn(seen, sight) && !wasWithdrawnLately(state, move, clock.now());
  }

  async function carryOut({ counterId, fieldId }: OrderedMove, { untilS, why }: PlannedMove): Promise<boolean> {
    const { state } = dispatcher;
    // What is beyond the program's own hour is still good advice; and no counter is kept from coming home.
    const isOwn = state.balancing.mode === "auto" && (fieldId === null || !isHourFull(state, clock.now()));
    const until = isOwn || untilS === null ? null : later(parts.midnight(), untilS * SECOND_MS);
    const move = { moveId: parts.newMoveId(), counterId, order: orderTo(fieldId, until), why };
    return isOwn ? tell("made", { type: "MakeMove", ...move }) : tell("proposed", { type: "ProposeMove", ...move });
  }

  async function tell(what: string, command: QueueCommand): Promise<boolean> {
    const outcome = await parts.submit(command);
    if (outcome.kind === "accepted") log.info({ command }, `move ${what}`);
    else log.debug({ command, code: outcome.code }, "move dropped");
    return outcome.kind === "accepted";
  }

  return {
    pending: () => pendingMoves(dispatcher.state, [...held.values()]),
    async take({ wanted, dropped, desks }, sight, { onlyWatches }) {
      await dropOvertaken();
      for (const move of dropped) await drop(move);
      for (const planned of wanted) await weigh(planned, sight, onlyWatches);
      if (desks !== null && !onlyWatches) await attendDesks(desks, { ...parts, tell });
    },
    clear: () => held.clear(),
  };
}

function pendingMoves(state: QueueState, held: readonly OrderedMove[]): readonly PendingMove[] {
  const proposed = openMoves(state)
    .filter((move) => !isOfDesk(move))
    .map(({ counterId, order }) => ({ counterId, fieldId: targetOf(order) }));
  const others = held.filter(({ counterId }) => !proposed.some((move) => move.counterId === counterId));
  const as = (isProposed: boolean) => (move: OrderedMove) => ({ ...wantedMove(state.centre, move), isProposed });
  return [...proposed.map(as(true)), ...others.map(as(false))];
}

const isFulfilled = (state: QueueState, move: Move): boolean =>
  !isOfDesk(move) && isThere(state, { counterId: move.counterId, fieldId: targetOf(move.order) });

const leadsTo = (move: Move, { fieldId }: OrderedMove): boolean => !isOfDesk(move) && targetOf(move.order) === fieldId;

const orderTo = (fieldId: OrderedMove["fieldId"], until: EpochMs | null): MoveOrder =>
  fieldId === null ? { kind: "return" } : { kind: "lend", fieldId, until };

/** A counter turns while it is at work, and not before it has stayed long enough in its field. */
const mayTurn = ({ state, setSince }: CounterSight, { now, rules }: Sight): boolean =>
  (state === "idle" || state === "busy") && now >= setSince + rules.minDwellS;
