declare const brand: unique symbol;

/** A primitive that only its own maker can produce, so that a counter is never passed where a field is wanted. */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A public service centre. */
export type CentreId = Branded<string, "CentreId">;
/** An area of procedures with one waiting line. */
export type FieldId = Branded<string, "FieldId">;
/** What the citizen came for; the national code where there is one. */
export type ProcedureId = Branded<string, "ProcedureId">;
/** Normal, or a priority class. */
export type ClassId = Branded<string, "ClassId">;
/** A numbered desk. */
export type CounterId = Branded<string, "CounterId">;
/** A part of the house with boards of its own. */
export type ZoneId = Branded<string, "ZoneId">;
/** The person who signs in at a counter. */
export type ClerkId = Branded<string, "ClerkId">;
/** One turn in one field's line. */
export type TicketId = Branded<string, "TicketId">;
/** A citizen's whole stay. */
export type VisitId = Branded<string, "VisitId">;
/** What is printed and called: letter and number, as `A023`. */
export type TicketNumber = Branded<string, "TicketNumber">;
/** Made by whoever asks, once for each intention; a retry carries the same one. */
export type CommandId = Branded<string, "CommandId">;
/** A kiosk, board or counter display. */
export type DeviceId = Branded<string, "DeviceId">;
/** What a kiosk keeps its numbers in; named at random when it is made, so that a lost one is known to be another. */
export type StoreId = Branded<string, "StoreId">;
/** One proposed or executed move of a counter. */
export type MoveId = Branded<string, "MoveId">;
/** One person on one day: a keyed hash of their card, whose key is gone with the day. */
export type PersonHash = Branded<string, "PersonHash">;
/** Something that the director should look at. */
export type NoticeId = Branded<string, "NoticeId">;
/** The position of an event in the centre's log, from 1. */
export type Seq = Branded<number, "Seq">;

// The casts of the whole program's ids live in this file; everybody else calls a maker.
/* oxlint-disable typescript/no-unsafe-type-assertion */

/** Names a centre. */
export const centreId = (raw: string): CentreId => raw as CentreId;
/** Names a field. */
export const fieldId = (raw: string): FieldId => raw as FieldId;
/** Names a procedure. */
export const procedureId = (raw: string): ProcedureId => raw as ProcedureId;
/** Names a class. */
export const classId = (raw: string): ClassId => raw as ClassId;
/** Names a counter. */
export const counterId = (raw: string): CounterId => raw as CounterId;
/** Names a zone. */
export const zoneId = (raw: string): ZoneId => raw as ZoneId;
/** Names a clerk. */
export const clerkId = (raw: string): ClerkId => raw as ClerkId;
/** Names a ticket. */
export const ticketId = (raw: string): TicketId => raw as TicketId;
/** Names a visit. */
export const visitId = (raw: string): VisitId => raw as VisitId;
/** Names a command. */
export const commandId = (raw: string): CommandId => raw as CommandId;
/** Names a device. */
export const deviceId = (raw: string): DeviceId => raw as DeviceId;
/** Names a kiosk's store. */
export const storeId = (raw: string): StoreId => raw as StoreId;
/** Names a move. */
export const moveId = (raw: string): MoveId => raw as MoveId;
/** Names a person for a day. */
export const personHash = (raw: string): PersonHash => raw as PersonHash;
/** Names a notice. */
export const noticeId = (raw: string): NoticeId => raw as NoticeId;
/** Marks a number as a position in the log. */
export const seq = (raw: number): Seq => raw as Seq;

/** The printed number: the field's letter and at least three digits; the 1005th is `A1005`, never `A005`. */
export const ticketNumber = (letter: string, count: number): TicketNumber =>
  `${letter}${String(count).padStart(3, "0")}` as TicketNumber;

/** The number that a kiosk gives by itself, without server or block: counted by that kiosk and marked by its letter, `A001K`. */
export const ownNumber = (letter: string, count: number, kioskLetter: string): TicketNumber =>
  `${ticketNumber(letter, count)}${kioskLetter}` as TicketNumber;

/** The press that a kiosk answered without the server, as it is brought there: made from it, so that a repeat is one. */
export const broughtCommandId = (press: CommandId): CommandId => commandId(`${press}.kept`);

/** Reads a printed number back from text that passed a schema. */
export const asTicketNumber = (raw: string): TicketNumber => raw as TicketNumber;
