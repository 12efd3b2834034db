import type { Centre } from "#shared/domain/centre.ts";
import { appointmentOf, liveTicketsOf, type Appointment } from "#shared/domain/identity.ts";
import { personHash, type PersonHash } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { CardKey, PersonFound } from "#shared/protocol/identity.ts";
import type { Reply } from "#shared/protocol/reply.ts";

import { keyedHash } from "#server/auth/keyed-hash.ts";
import { whenStored } from "#server/auth/when-stored.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import type { TicketSlips } from "#server/gateway/ticket-slips.ts";
import type { DayKey } from "./day-key.ts";

/** What kiosks and other software ask about people who show a card. */
export interface IdentityDesk {
  /** The key by which a kiosk hashes the cards of the open day. */
  cardKey(): Promise<Reply<CardKey>>;
  /** What today knows of a person. */
  find(person: PersonHash): Promise<Reply<PersonFound>>;
  /** The number on a card as the open day names it; the number itself is kept nowhere. */
  hash(cardNumber: string): Promise<Reply<PersonHash>>;
}

/** What the desk works with. */
export interface IdentityDeskParts {
  readonly dispatcher: Pick<Dispatcher, "state">;
  readonly dayKey: DayKey;
  readonly slips: Pick<TicketSlips, "again">;
  readonly now: () => EpochMs;
}

/** A desk that knows nobody where the centre reads no cards. */
export function createIdentityDesk({ dispatcher, dayKey, slips, now }: IdentityDeskParts): IdentityDesk {
  const key = (): Promise<Reply<{ day: CardKey["day"]; key: Buffer }>> =>
    whenStored(() => {
      const { centre, day, isOpen } = dispatcher.state;
      if (centre.settings.identity === null) return { ok: false, code: "CARDS_NOT_READ" };
      if (day === null || !isOpen) return { ok: false, code: "DAY_NOT_OPEN" };
      return { ok: true, value: { day, key: dayKey.of(day) } };
    });
  return {
    async cardKey() {
      const today = await key();
      return today.ok
        ? { ok: true, value: { day: today.value.day, key: today.value.key.toString("base64url") } }
        : today;
    },
    async find(person) {
      const { state } = dispatcher;
      const tickets = liveTicketsOf(person, state).map((ticket) => {
        const { procedureId, thenProcedures, language } = ticket;
        return { ticket: slips.again(ticket), procedureId, thenProcedures, language };
      });
      return { ok: true, value: { appointment: bare(appointmentOf(person, state, now()), state.centre), tickets } };
    },
    async hash(cardNumber) {
      const today = await key();
      return today.ok ? { ok: true, value: personHash(keyedHash(today.value.key)(cardNumber)) } : today;
    },
  };
}

function bare(appointment: Appointment | null, { settings }: Centre): PersonFound["appointment"] {
  if (appointment === null) return null;
  const { procedureId, from, to } = appointment;
  return { procedureId, classId: settings.identity?.appointmentClass ?? null, from, to };
}
