import type { Envelope } from "#shared/domain/command.ts";
import type { LeasedBlock } from "#shared/domain/kept-numbers.ts";
import { ticketIdOf } from "#shared/domain/next-count.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { TicketId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";

import type { EventLog } from "#server/log/event-log.ts";

/** Completes commands with what the log knows of another day than the open one. */
export type WithPastDay = (envelope: Envelope, state: QueueState) => Envelope;

interface KnownDay {
  readonly leased: readonly LeasedBlock[];
  readonly tickets: ReadonlySet<TicketId>;
}

/** A kiosk that was cut off for longer has been to the workshop: its tickets are nobody's any more. */
const DAYS_BACK = 30;
const FORGOTTEN: KnownDay = { leased: [], tickets: new Set() };

/**
 * A ticket that a kiosk brings from a day that is over is checked against that day's log, which is read once: a kiosk
 * brings many. What it brings is kept in the state from there on.
 * @throws LogUnavailable, when it is called, if the log cannot be read.
 */
export function createWithPastDay(log: Pick<EventLog, "days" | "leasedOn" | "ticketsOn">): WithPastDay {
  let known = new Map<Day, KnownDay | null>();
  let knownOn: Day | null = null;

  function read(day: Day): KnownDay | null {
    const age = log.days().indexOf(day);
    if (age < 0) return null;
    return age > DAYS_BACK ? FORGOTTEN : { leased: log.leasedOn(day), tickets: log.ticketsOn(day) };
  }

  function find(day: Day, today: Day | null): KnownDay | null {
    if (today !== knownOn) known = new Map();
    knownOn = today;
    const found = known.has(day) ? (known.get(day) ?? null) : read(day);
    known.set(day, found);
    return found;
  }

  return (envelope, { day: today }) => {
    const { command } = envelope;
    if (command.type !== "BringTicket" || command.day === null) return envelope;
    const found = find(command.day, today);
    if (found === null) return { ...envelope, command: { ...command, past: null } };
    const isTaken = found === FORGOTTEN || found.tickets.has(ticketIdOf(command.day, command.number));
    return { ...envelope, command: { ...command, past: { leased: found.leased, isTaken } } };
  };
}
