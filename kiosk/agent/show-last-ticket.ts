import { MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import type { AgentStore } from "./agent-store.ts";
import { describeTicket } from "./describe-ticket.ts";
import type { KioskStore } from "./keep/kiosk-store.ts";
import type { PaperDesk } from "./paper-desk.ts";
import { isUnseen } from "./print-reports.ts";
import { namesIn } from "./ticket-desk.ts";

export interface ShowLastTicketParts {
  readonly store: AgentStore;
  readonly keep: Pick<KioskStore, "tickets" | "papers">;
  readonly paper: Pick<PaperDesk, "print" | "ask">;
  readonly now: EpochMs;
}

/** After a start in the middle of things: a ticket younger than a minute is shown again, and its paper seen to. */
export function showLastTicket({ store, keep, paper, now }: ShowLastTicketParts): void {
  const given = keep.tickets.newest();
  const names = namesIn({ store });
  if (given === null || names === null || Math.abs(now - given.givenAt) >= MINUTE_MS) return;
  store.tell({ type: "given", given });
  const press = given.press.commandId;
  const job = { press, ticketId: given.ticket.ticketId, facts: describeTicket(given, names) };
  const result = keep.papers.resultOf(press);
  if (result === null) paper.print(job);
  else if (result.kind === "sent" || isUnseen(result)) paper.ask(job);
  else
    for (const progress of [{ kind: "printing" } as const, result])
      store.tell({ type: "paper", commandId: press, progress });
}
