import { lineFor } from "#shared/domain/bulk-lane.ts";
import { ticketId } from "#shared/kit/ids.ts";
import { dayAt, epochMs, type EpochMs } from "#shared/kit/time.ts";
import type { GivenTicket, TicketPress } from "#shared/protocol/kiosk-bridge.ts";
import { type Names, procedureIn } from "./describe-ticket.ts";
import type { KioskStore } from "./keep/kiosk-store.ts";
import type { KioskTime } from "./keep/kiosk-time.ts";
import { addressOf } from "./keep/ticket-ref.ts";
import type { Given } from "./keep/ticket-store.ts";

export interface GiveAloneParts {
  readonly keep: Pick<KioskStore, "numbers" | "tickets" | "atOnce" | "isLasting">;
  readonly time: KioskTime;
  /** The device's clock. */
  readonly wall: () => EpochMs;
}

/** Whether this kiosk could give a number by itself. */
export const canGiveAlone = ({ numbers, isLasting }: GiveAloneParts["keep"]): boolean =>
  isLasting && numbers.agreement() !== null;

/**
 * Gives a number without the server. The ticket is on the disk when this returns; null where the kiosk has no number of its own.
 * @throws StoreFault when the disk refuses: then no number was given.
 */
export function giveAlone(press: TicketPress, names: Names, parts: GiveAloneParts): Given | null {
  const { keep, time, wall } = parts;
  const procedure = procedureIn(names, press.command.procedureId);
  const line = procedure === undefined ? null : lineFor(names.catalogue, procedure, press.command.files);
  const field = names.view.fields.find((each) => each.fieldId === line);
  const agreement = keep.numbers.agreement();
  if (field === undefined || agreement === null || !keep.isLasting) return null;
  const issuedAt = epochMs(Math.max(time.now(), keep.tickets.lastIssuedAt()));
  const today = dayAt(issuedAt, names.view.timeZone);
  const day = time.isDoubted() ? null : today;
  return keep.atOnce(() => {
    const taken = keep.numbers.take(field, day);
    if (taken === null) return null;
    const { number, count } = taken;
    const { fieldId } = field;
    const id = ticketId(`${today}.${number}`);
    // The server will call a ticket of no known day by another name: a code for this one would lead nowhere.
    const qr = day === null ? "" : addressOf(id, agreement);
    const ticket: GivenTicket = { ticketId: id, number, fieldId, issuedAt, ahead: null, wait: null, qr };
    const given = { press, ticket, givenAt: wall() };
    keep.tickets.addKept(given, { fieldId, number, count, day, issuedAt });
    return given;
  });
}
