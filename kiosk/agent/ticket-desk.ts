import type { CommandId } from "#shared/kit/ids.ts";
import type { TicketPress } from "#shared/protocol/kiosk-bridge.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { IssuedTicket } from "#shared/protocol/requests.ts";
import type { AgentStore } from "./agent-store.ts";
import { describeTicket, type Names, procedureIn } from "./describe-ticket.ts";
import type { AgentLog } from "./events.ts";
import type { PaperDesk } from "./paper-desk.ts";
import type { ServerLink } from "./server-link.ts";

/** Turns a press into a number: the server gives it, and its paper follows. */
export interface TicketDesk {
  /** The same press gets the same answer and one paper, however often it comes. */
  readonly issue: (press: TicketPress) => Promise<Reply<IssuedTicket>>;
}

export interface TicketDeskParts {
  readonly link: Pick<ServerLink, "ask">;
  readonly store: Pick<AgentStore, "get">;
  readonly paper: Pick<PaperDesk, "print">;
  readonly log: AgentLog;
}

// Longer than a server needs to restart, shorter than a person stands before a screen that does not move.
const PATIENCE_MS = 8000;
const ANSWERS_KEPT = 50;

export function createTicketDesk(parts: TicketDeskParts): TicketDesk {
  const answers = new Map<CommandId, Promise<Reply<IssuedTicket>>>();
  return {
    issue(press) {
      const known = answers.get(press.commandId);
      if (known !== undefined) return known;
      const answer = issueOnce(press, parts);
      answers.set(press.commandId, answer);
      for (const oldest of answers.keys()) if (answers.size > ANSWERS_KEPT) answers.delete(oldest);
      // Only a number is final: after a refusal or silence the same press may be tried again.
      void answer.then((reply) => reply.ok || answers.delete(press.commandId));
      return answer;
    },
  };
}

async function issueOnce(press: TicketPress, parts: TicketDeskParts): Promise<Reply<IssuedTicket>> {
  const { link, paper, log } = parts;
  const names = namesIn(parts);
  if (names === null) return { ok: false, code: "NO_ANSWER" };
  const procedure = procedureIn(names, press.command.procedureId);
  if (procedure === undefined) return { ok: false, code: "PROCEDURE_UNKNOWN" };
  const reply = await link.ask(press, PATIENCE_MS);
  if (!reply.ok || reply.value.ticket === null) {
    const code = reply.ok ? "BAD_REQUEST" : reply.code;
    log.ticketRefused(code);
    return { ok: false, code };
  }
  const { ticket } = reply.value;
  log.ticketIssued(ticket.number);
  const facts = describeTicket(press, ticket, procedure, names);
  paper.print({ commandId: press.commandId, ticketId: ticket.ticketId, facts });
  return { ok: true, value: ticket };
}

function namesIn({ store }: TicketDeskParts): Names | null {
  const { catalogue, situation } = store.get();
  return catalogue === null || situation.view === null ? null : { catalogue, view: situation.view };
}
