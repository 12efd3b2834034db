import type { CommandId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { GivenTicket, TicketPress } from "#shared/protocol/kiosk-bridge.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { AgentStore } from "./agent-store.ts";
import type { AssistedVisit } from "./assisted-visit.ts";
import { describeTicket, type Names, procedureIn } from "./describe-ticket.ts";
import type { AgentLog } from "./events.ts";
import { giveAlone } from "./give-alone.ts";
import type { KioskStore } from "./keep/kiosk-store.ts";
import type { KioskTime } from "./keep/kiosk-time.ts";
import type { Given } from "./keep/ticket-store.ts";
import type { PaperDesk } from "./paper-desk.ts";
import type { AcceptedHere, ServerLink } from "./server-link.ts";

/** Turns a press into a number: the server gives it, or the kiosk by itself, and its paper follows. */
export interface TicketDesk {
  /** The same press gets the same answer and one paper, however often it comes, also after a restart. */
  readonly issue: (press: TicketPress) => Promise<Reply<GivenTicket>>;
}

export interface TicketDeskParts {
  readonly link: Pick<ServerLink, "ask" | "askOnce">;
  readonly store: Pick<AgentStore, "get" | "tell">;
  readonly keep: KioskStore;
  readonly time: KioskTime;
  /** The device's clock. */
  readonly wall: () => EpochMs;
  readonly paper: Pick<PaperDesk, "print">;
  readonly assisted: Pick<AssistedVisit, "admits" | "release" | "end">;
  readonly log: AgentLog;
  /** Told of each ticket once it is given. */
  readonly onGiven: () => void;
}

// Longer than a healthy server ever needs, and short enough that the kiosk's own number comes within a second.
const PATIENCE_MS = 700;
// Of a kiosk that has no numbers: longer than a server needs to restart, shorter than a person stands before a still screen.
const LONG_PATIENCE_MS = 8000;
const ANSWERS_KEPT = 50;

/** It is not the rules that say no. */
const OF_THE_WORLD: ReadonlySet<RefusalCode> = new Set([
  "NO_ANSWER",
  "SHUTTING_DOWN",
  "STORE_UNAVAILABLE",
  "TOO_MANY_REQUESTS",
]);

export function createTicketDesk(parts: TicketDeskParts): TicketDesk {
  const answers = new Map<CommandId, Promise<Reply<GivenTicket>>>();
  return {
    issue(press) {
      const known = answers.get(press.commandId);
      if (known !== undefined) return known;
      const answer = issueOnce(press, parts).catch((fault: unknown) => unread(fault, parts));
      answers.set(press.commandId, answer);
      for (const oldest of answers.keys()) if (answers.size > ANSWERS_KEPT) answers.delete(oldest);
      // Only a number is final: after a refusal or silence the same press may be tried again.
      void answer.then((reply) => {
        if (reply.ok) return;
        answers.delete(press.commandId);
        parts.assisted.release(press.commandId);
      });
      return answer;
    },
  };
}

/** The disk did not let it be read whether this press has its number already: nobody gives it a second one. */
function unread(fault: unknown, { log }: TicketDeskParts): Reply<GivenTicket> {
  log.diskRefused(fault);
  return { ok: false, code: "STORE_UNAVAILABLE" };
}

async function issueOnce(press: TicketPress, parts: TicketDeskParts): Promise<Reply<GivenTicket>> {
  const before = parts.keep.tickets.find(press.commandId);
  if (before !== null) return handOver(before, parts);
  const names = namesIn(parts);
  if (names === null) return { ok: false, code: "NO_ANSWER" };
  const whyNot = whyNotHere(press, names, parts);
  if (whyNot !== null) return refused(whyNot, parts);
  const { link } = parts;
  const isLive = parts.store.get().situation.link.kind === "live";
  const online = isLive ? takeAnswer(press, await link.askOnce(press, PATIENCE_MS), parts) : null;
  if (online !== null && (online.ok || !OF_THE_WORLD.has(online.code))) return online;
  const alone = aloneOrFault(press, names, parts);
  if (alone !== null && alone !== "fault") return handOver(alone, parts);
  const later = takeAnswer(press, await link.ask(press, LONG_PATIENCE_MS), parts);
  return alone === "fault" && !later.ok ? { ok: false, code: "STORE_UNAVAILABLE" } : later;
}

/** What the kiosk refuses by itself, whoever is there to give a number. */
function whyNotHere(
  { command, commandId }: TicketPress,
  names: Names,
  { assisted }: TicketDeskParts,
): RefusalCode | null {
  if (command.isAssisted && !assisted.admits(commandId)) return "STAFF_PIN_NEEDED";
  return procedureIn(names, command.procedureId) === undefined ? "PROCEDURE_UNKNOWN" : null;
}

function takeAnswer(press: TicketPress, reply: Reply<AcceptedHere>, parts: TicketDeskParts): Reply<GivenTicket> {
  if (!reply.ok || reply.value.ticket === null) return refused(reply.ok ? "BAD_REQUEST" : reply.code, parts);
  const { ticket } = reply.value;
  const given = { press, ticket, givenAt: parts.wall() };
  parts.log.ticketIssued(ticket.number);
  try {
    parts.keep.atOnce(() => parts.keep.tickets.add(given));
  } catch (fault) {
    // The server has it: only a page that is loaded anew within the next minute will not show it again.
    parts.log.diskRefused(fault);
  }
  return handOver(given, parts);
}

function refused(code: RefusalCode, { log }: TicketDeskParts): Reply<GivenTicket> {
  log.ticketRefused(code);
  return { ok: false, code };
}

function aloneOrFault(press: TicketPress, names: Names, parts: TicketDeskParts): Given | "fault" | null {
  try {
    const given = giveAlone(press, names, parts);
    if (given !== null) parts.log.ticketGivenAlone(given.ticket.number);
    return given;
  } catch (fault) {
    parts.log.diskRefused(fault);
    return "fault";
  }
}

/** The answer, and one paper: whoever died with it under way asks the citizen, rather than print another. */
function handOver(given: Given, parts: TicketDeskParts): Reply<GivenTicket> {
  const { store, keep, paper, assisted, onGiven } = parts;
  const names = namesIn(parts);
  store.tell({ type: "given", given });
  if (names !== null && keep.papers.resultOf(given.press.commandId) === null)
    paper.print({ press: given.press.commandId, ticketId: given.ticket.ticketId, facts: describeTicket(given, names) });
  assisted.end(given.press.commandId);
  onGiven();
  return { ok: true, value: given.ticket };
}

/** What the centre's names are taken from, as the kiosk knows them now. */
export function namesIn({ store }: { readonly store: Pick<AgentStore, "get"> }): Names | null {
  const { catalogue, situation } = store.get();
  return catalogue === null || situation.view === null ? null : { catalogue, view: situation.view };
}
