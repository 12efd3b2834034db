import { ticketNumber, visitId } from "#shared/kit/ids.ts";
import type { CommandId, DeviceId, StoreId, TicketId } from "#shared/kit/ids.ts";
import { dayAt, epochMs } from "#shared/kit/time.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";
import type { BringTicket, Envelope } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { NewTurn, QueueEvent } from "./event.ts";
import { fetchingOf } from "./fetching.ts";
import { isInBlock } from "./kept-numbers.ts";
import type { LeasedBlock } from "./kept-numbers.ts";
import { ticketIdOf } from "./next-count.ts";
import { placeByTime } from "./place-by-time.ts";
import type { QueueState, Ticket } from "./state.ts";

/** Who brings. A kiosk that was paired anew is another device; what it gave before is in its store, as it was. */
interface Bringer {
  readonly deviceId: DeviceId;
  readonly storeId: StoreId | undefined;
  readonly formerSelves: readonly DeviceId[] | undefined;
}

/** A brought ticket's day, and whether anybody can still be called on it. */
interface DayOfTicket {
  readonly day: Day;
  readonly isOver: boolean;
}

/**
 * Takes a ticket that a kiosk gave without the server: the citizen has the paper, so nothing that changed meanwhile turns it
 * away, and it stands where it would have stood. The server's own answer to the same press, which nobody saw, is taken back.
 */
export function bringTicket(command: BringTicket, envelope: Envelope, state: QueueState): Decision {
  const { at, by } = envelope;
  if (by.kind !== "device") return refuse("NUMBER_NOT_LEASED");
  if (state.day === null) return refuse("DAY_NOT_OPEN");
  if (state.isOpen && dayAt(at, state.centre.timeZone) > state.day) return refuse("DAY_OVER");
  const of = dayOfTicket(command, state, state.day);
  const bringer = { deviceId: by.deviceId, storeId: command.storeId, formerSelves: command.formerSelves };
  const lease = leaseOf(command, bringer, of, state);
  if (lease === null && !isOwnNumber(command, state)) return refuse("NUMBER_NOT_LEASED");
  if (lease === null && !state.centre.fields.some(({ id }) => id === command.fieldId)) return refuse("FIELD_UNKNOWN");
  const ticketId = ticketIdOf(of.day, command.number);
  if (isTaken(ticketId, command, state)) return refuse("NUMBER_TAKEN");
  const brought = { ...turnOf(command, ticketId, state), count: command.count };
  const late = { issuedAt: trueTime(command, at, of, state), insteadOf: command.insteadOf };
  return [
    ...takenBack(command.insteadOf, bringer, state),
    of.isOver
      ? { type: "TicketCounted", day: of.day, ...late, ...brought }
      : {
          type: "TicketIssued",
          ...brought,
          ...(command.person === undefined ? {} : { person: command.person }),
          late: { ...late, place: placeByTime(state, late.issuedAt) },
        },
  ];
}

/** A day that the centre never had, or has not begun, was told by a clock that was wrong: the citizen stands there today. */
function dayOfTicket({ day, past }: BringTicket, state: QueueState, today: Day): DayOfTicket {
  const isPast = day !== null && day < today && past !== null && past !== undefined;
  return isPast ? { day, isOver: true } : { day: today, isOver: !state.isOpen };
}

function leaseOf(
  { fieldId, number, count, past }: BringTicket,
  bringer: Bringer,
  { day }: DayOfTicket,
  state: QueueState,
): LeasedBlock | null {
  if (count === null) return null;
  const leases = day === state.day ? (state.lines.get(fieldId)?.leases ?? []) : (past?.leased ?? []);
  const isIts = (lease: LeasedBlock): boolean =>
    isLentTo(bringer, lease) &&
    lease.fieldId === fieldId &&
    isInBlock(lease, count) &&
    number === ticketNumber(lease.letter, count);
  return leases.find(isIts) ?? null;
}

/** Two stores never have the same name: who names one holds it, though it was lent to as another device. */
const isLentTo = ({ deviceId, storeId }: Bringer, lease: LeasedBlock): boolean =>
  lease.deviceId === deviceId || lease.storeId === storeId;

/** A number that only this kiosk gives: marked by one of its letters, and by no other field's. */
function isOwnNumber({ number, count, letters = [], fieldId }: BringTicket, { centre }: QueueState): boolean {
  const [, letter, kioskLetter = ""] = /^([A-Z])\d{3,}([A-Z]+)$/.exec(number) ?? [];
  const isOtherField = centre.fields.some((field) => field.letter === letter && field.id !== fieldId);
  return count === null && !isOtherField && letters.includes(kioskLetter);
}

const isTaken = (id: TicketId, { past }: BringTicket, { tickets, kept }: QueueState): boolean =>
  tickets.has(id) || kept.counted.has(id) || (past?.isTaken ?? false);

function turnOf(command: BringTicket, ticketId: TicketId, { centre }: QueueState): NewTurn {
  const { classes, settings } = centre;
  const ticketClass = classes.find(({ id }) => id === command.classId) ?? classes[0];
  return {
    ticketId,
    visitId: visitId(ticketId),
    number: command.number,
    fieldId: command.fieldId,
    procedureId: command.procedureId,
    classId: ticketClass?.id ?? command.classId,
    isPriority: ticketClass?.isPriority ?? false,
    files: Math.min(command.files, settings.maxFiles),
    language: command.language,
    thenProcedures: command.thenProcedures.slice(0, settings.maxProceduresPerVisit - 1),
    ...fetchingOf(command),
  };
}

/** The kiosk's word, where it can be: on the ticket's day and not after now. */
function trueTime({ issuedAt }: BringTicket, at: EpochMs, { day }: DayOfTicket, { centre }: QueueState): EpochMs {
  return dayAt(issuedAt, centre.timeZone) === day ? epochMs(Math.min(issuedAt, at)) : at;
}

// Nobody holds the twin's paper. One that is served, or over, is left to whoever had it in hand.
function takenBack(press: CommandId, bringer: Bringer, state: QueueState): readonly QueueEvent[] {
  const id = state.kept.presses.get(press);
  const twin = id === undefined ? undefined : state.tickets.get(id);
  if (twin === undefined || !isIssuedTo(bringer, twin, state)) return [];
  const { id: ticketId, fieldId, isPriority, issuedAt, status } = twin;
  if (status.kind === "serving" || status.kind === "closed") return [];
  return [{ type: "TicketTakenBack", ticketId, fieldId, isPriority, issuedAt }];
}

function isIssuedTo(
  { deviceId, storeId, formerSelves }: Bringer,
  { issuedBy }: Ticket,
  { lines }: QueueState,
): boolean {
  if (issuedBy.kind !== "device") return false;
  const isFormerSelf = (lease: LeasedBlock): boolean =>
    lease.storeId === storeId && lease.deviceId === issuedBy.deviceId;
  return (
    issuedBy.deviceId === deviceId ||
    formerSelves?.includes(issuedBy.deviceId) ||
    [...lines.values()].some(({ leases }) => leases.some(isFormerSelf))
  );
}
