import type { Centre } from "#shared/domain/centre.ts";
import type { CounterId, FieldId, TicketId } from "#shared/kit/ids.ts";
import { elapsedMs, later, type EpochMs } from "#shared/kit/time.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { MoveCard } from "#shared/views/balancing-types.ts";
import type { Agenda } from "./agenda.ts";
import type { Clerk } from "./clerk.ts";
import type { Doors } from "./doors.ts";
import type { People } from "./people.ts";

/** The centre's floor while a day is played: what everybody on it shares. */
export interface Floor {
  readonly centre: Centre;
  readonly agenda: Agenda;
  readonly doors: Doors;
  readonly people: People;
  /** Everybody who has signed in, also those who went home. */
  readonly clerks: Clerk[];
  /** Files that wait for the leader's signature. */
  readonly laidOut: LaidOut[];
  /** Missed citizens who will be offered again. */
  readonly missed: MissedOffer[];
  /** So long before and after such an offer nobody calls: who is called must not hang on how fast the machine is. */
  readonly clearanceMs: number;
  /** An instant of the day, from milliseconds after its midnight. */
  readonly timeOf: (msOfDay: number) => EpochMs;
  readonly tell: (news: News) => void;
}

/** A file before the leader. */
export interface LaidOut {
  readonly ticketId: TicketId;
  readonly clerk: Clerk;
}

/** When a missed citizen of a field is offered again. */
export interface MissedOffer {
  readonly fieldId: FieldId;
  readonly at: EpochMs;
}

/** What whoever watches the demonstration may want to hear. */
export type News =
  /** The director agreed to a proposal. */
  | { readonly kind: "accepted"; readonly card: MoveCard }
  | { readonly kind: "returned"; readonly counterId: CounterId }
  /** A person signed in at a counter that was played. */
  | { readonly kind: "taken-over"; readonly counterId: CounterId }
  /** Somebody came when their field gave no tickets any more. */
  | { readonly kind: "turned-away" }
  | { readonly kind: "refused"; readonly code: RefusalCode };

/** How long a call has to wait until it is clear of every offer in these fields; 0 when it is. */
export function clearanceFrom({ missed, clearanceMs, agenda }: Floor, fields: readonly FieldId[]): number {
  const near = missed.filter(({ fieldId, at }) => fields.includes(fieldId) && Math.abs(at - agenda.now) < clearanceMs);
  return near.reduce((ms, { at }) => Math.max(ms, elapsedMs(agenda.now, later(at, clearanceMs))), 0);
}
