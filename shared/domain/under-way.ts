import type { QueueState, Ticket } from "./state.ts";

/** A visit's turns in order, of which `ticket` is one: each procedure under its number that was begun. */
export const turnsOfVisit = ({ tickets }: Pick<QueueState, "tickets">, { visitId }: Ticket): readonly Ticket[] =>
  [...tickets.values()].filter((each) => each.visitId === visitId);

/** The turn that a visit has come to, closed or not; of one procedure its only one. */
export const underWay = (state: Pick<QueueState, "tickets">, ticket: Ticket): Ticket =>
  turnsOfVisit(state, ticket).at(-1) ?? ticket;
