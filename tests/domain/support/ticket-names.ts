import type { QueueState, Ticket } from "#shared/domain/state.ts";
import type { NumberBlock } from "#shared/domain/kept-numbers.ts";
import { asTicketNumber, fieldId, ticketId, visitId } from "#shared/kit/ids.ts";
import type { TicketId, TicketNumber, VisitId } from "#shared/kit/ids.ts";
import { TEST_DAY } from "./moment.ts";

/** The id of a ticket by its number on the test day: "A001"; "A001.2" for the second procedure of its visit. */
export const idOf = (name: string): TicketId => ticketId(`${TEST_DAY}.${name}`);

/** The visit of a ticket by name. */
export const visitOf = (name: string): VisitId => visitId(`${TEST_DAY}.${numberOf(name)}`);

/** The printed number of a ticket by name. */
export const numberOf = (name: string): TicketNumber => asTicketNumber(name.split(".")[0] ?? name);

const FIELD_OF_LETTER: Readonly<Record<string, string>> = { A: "civil", B: "land", C: "business", D: "social" };

/** A block by its first and last number: "A021-030". */
export function blockOf(name: string): NumberBlock {
  const [from = "", to = ""] = name.slice(1).split("-");
  return { fieldId: fieldId(FIELD_OF_LETTER[name.slice(0, 1)] ?? name), from: Number(from), to: Number(to) };
}

/** The ticket by name; throws where a test expects one that there is not. */
export function ticketIn(state: QueueState, name: string): Ticket {
  const ticket = state.tickets.get(idOf(name));
  if (ticket === undefined) throw new Error(`no ticket ${name}`);
  return ticket;
}

/** A ticket's name again: its number, and its step from the second on. */
export const nameOf = ({ number, step }: Ticket): string => (step === 1 ? number : `${number}.${step}`);
