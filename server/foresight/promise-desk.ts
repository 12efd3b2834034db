import type { Recorded, WaitPromise } from "#shared/domain/event.ts";
import { lineOf } from "#shared/domain/initial-state.ts";
import type { QueueState, Ticket } from "#shared/domain/state.ts";
import { overnight, type Calibration } from "#shared/forecast/calibration.ts";
import { promiseBook, type PromiseBook } from "#shared/forecast/promise-book.ts";
import { promisedWait, type PromisedWait } from "#shared/forecast/promise.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import { promiseEnd } from "#shared/forecast/promise-end.ts";
import type { FieldId, TicketId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";

import { asPromised } from "./as-promised.ts";

/** Makes the promises of a day and learns from what becomes of them. */
export interface PromiseDesk {
  /** The wait to tell someone who joins a field's line now; null when no number is honest. */
  promise(fieldId: FieldId, isPriority: boolean): WaitPromise | null;
  /** After all that has become of the day's promises until now. */
  calibration(): Calibration;
  /** Follows the log. */
  note(events: readonly Recorded[]): void;
  /** Begins the open day anew, with what the days before it taught. */
  beginWith(learned: Calibration): void;
}

/** What a promise desk reads. */
export interface PromiseDeskParts {
  readonly state: () => QueueState;
  readonly sight: () => Sight;
  readonly now: () => EpochMs;
  /** A stopwatch, in milliseconds. */
  readonly elapsedMs: () => number;
}

/** A promise and the place that it was made for. */
interface Made {
  readonly ahead: number;
  readonly promise: PromisedWait | null;
}

const SECOND_MS = 1000;
/** After a promise the desk computes none for so many times as long: at most a tenth of the centre's time goes into them. */
const PAUSE_FACTOR = 9;
const MOVED_AT_MOST = 0.5;

/** A desk that has promised nothing. */
export function createPromiseDesk(
  { state, sight, now, elapsedMs }: PromiseDeskParts,
  learned: Calibration,
): PromiseDesk {
  let book = promiseBook<TicketId>(learned);
  const made = new Map<string, Made>();
  let restsUntilMs = -Infinity;
  let checkedS = -Infinity;

  // Who is overdue is overdue for a while: once a second is soon enough, and a rush pays nothing for it.
  function checkOverdue(): void {
    const nowS = secondsOf(now());
    if (Math.abs(nowS - checkedS) < 1) return;
    checkedS = nowS;
    book.checkOverdue(nowS);
  }

  function newPromise(fieldId: FieldId, isPriority: boolean): PromisedWait | null {
    const seen = sight();
    const field = seen.fields.findIndex(({ id }) => id === fieldId);
    return field === -1 ? null : promisedWait(seen, field, isPriority, book.calibration());
  }

  return {
    promise(fieldId, isPriority) {
      checkOverdue();
      const key = `${fieldId} ${isPriority}`;
      const line = lineOf(state(), fieldId);
      const ahead = isPriority ? line.priority.length : line.normal.length;
      const before = made.get(key);
      const startedMs = elapsedMs();
      // A crowd that presses within a moment is told by the last promise, moved along with the place.
      if (before !== undefined && startedMs < restsUntilMs && isLike(before, ahead)) return told(before, ahead);
      const promise = newPromise(fieldId, isPriority);
      restsUntilMs = elapsedMs() + PAUSE_FACTOR * (elapsedMs() - startedMs);
      made.set(key, { ahead, promise });
      return told({ ahead, promise }, ahead);
    },
    calibration: () => book.calibration(),
    note(events) {
      for (const recorded of events) {
        if (recorded.event.type === "DayOpened") {
          book = promiseBook(overnight(book.calibration()));
          made.clear();
        }
        settle(book, recorded, state());
      }
    },
    beginWith(before) {
      book = promiseBook(before);
      for (const ticket of inOrderOfCall(state())) replay(book, ticket);
    },
  };
}

function told({ ahead, promise }: Made, aheadNow: number): WaitPromise | null {
  if (promise === null) return null;
  const share = (aheadNow + 1) / (ahead + 1);
  return { p50S: Math.round(promise.p50S * share), p90S: promiseEnd(promise.p90S * share), ahead: aheadNow };
}

/** A wait grows with the place, but not from nothing, and not for ever. Where none could be told, none can a moment later. */
const isLike = ({ ahead, promise }: Made, aheadNow: number): boolean =>
  promise === null || (promise.p50S > 0 && Math.abs(aheadNow - ahead) <= MOVED_AT_MOST * (ahead + 1));

const secondsOf = (at: EpochMs): number => at / SECOND_MS;

function settle(book: PromiseBook<TicketId>, { event, at }: Recorded, { tickets }: QueueState): void {
  switch (event.type) {
    case "TicketIssued":
    case "VisitContinued":
      if (event.promise) book.told(event.ticketId, asPromised(event.fieldId, event.promise), secondsOf(at));
      return;
    case "TicketCalled":
      return book.called(event.ticketId, secondsOf(at));
    case "TicketCancelled":
    case "TicketTakenBack":
    case "CitizenSteppedAway":
    case "TicketTransferred":
      return book.left(event.ticketId);
    case "ActionUndone":
      // The step that a finished service led to is no more.
      return event.tickets.forEach((id) => tickets.has(id) || book.left(id));
    case "DayClosed":
      return event.unserved.forEach((id) => book.left(id));
    default:
  }
}

/** A restart teaches the book again what the day had taught it. */
function replay(book: PromiseBook<TicketId>, { id, fieldId, promise, issuedAt, status, times }: Ticket): void {
  if (promise === null || (times.firstCalledAt === null && status.kind !== "waiting")) return;
  book.told(id, asPromised(fieldId, promise), secondsOf(issuedAt));
  if (times.firstCalledAt !== null) book.called(id, secondsOf(times.firstCalledAt));
}

const inOrderOfCall = ({ tickets }: QueueState): readonly Ticket[] =>
  [...tickets.values()].toSorted((one, other) => calledOf(one) - calledOf(other));

const calledOf = ({ times, issuedAt }: Ticket): number => times.firstCalledAt ?? issuedAt;
