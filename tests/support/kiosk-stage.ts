import { join } from "node:path";
import { personHash, type CommandId, type FieldId, type TicketId } from "#shared/kit/ids.ts";
import type { CardSeen, TicketPress } from "#shared/protocol/kiosk-bridge.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { IssuedTicket } from "#shared/protocol/requests.ts";
import type { Catalogue, KioskView } from "#shared/views/kiosk-types.ts";
import { catalogueOf, kioskView } from "#shared/views/kiosk-view.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { AgentChange } from "#kiosk/agent/agent-state.ts";
import { createAgentStore } from "#kiosk/agent/agent-store.ts";
import { createPageGateway } from "#kiosk/agent/page-gateway.ts";
import { createPageServer } from "#kiosk/agent/page-server.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { foresightAt } from "./foresight-at.ts";
import { kioskMorning } from "./kiosk-morning.ts";
import type { QueueAtWork } from "./queue-at-work.ts";

// The queue's own clock: when its counters opened and its citizens came.
const AT_EIGHT = timeOf("08:00");

const top = join(import.meta.dirname, "../..");
const NOW = timeOf("09:41");
const STAGE_CARD = "6f1f1f5e-3c7b-4c55-9b0e-0d7f3a1c2b4d";
const LAN = personHash("0".repeat(43));

/** The kiosk's real page at its agent's real door, with a world that the test tells what to be. */
export interface KioskStage {
  readonly url: string;
  /** The server's time in everything that the stage shows and answers. */
  readonly now: EpochMs;
  readonly catalogue: Catalogue;
  readonly queue: QueueAtWork;
  /** Begins the same morning again, with none of the numbers that were given on the stage. */
  readonly beginAgain: () => Promise<void>;
  /** Shows the queue as it is now, or as the test bends it. */
  readonly show: (bend?: (view: KioskView) => KioskView) => void;
  readonly tell: (change: AgentChange) => void;
  /** Every press that reached the agent, a repeated one too. */
  readonly presses: readonly TicketPress[];
  /** The numbers of the cards that the page read. */
  readonly scans: readonly string[];
  /** The tickets that were to be printed again for who has a card. */
  readonly reprints: readonly TicketId[];
  /** Of whoever shows a card next. */
  appointment: CardSeen["appointment"];
  /** What the person of the card has in a field already. */
  ticketIn: (fieldId: FieldId) => Reply<IssuedTicket>;
  /** The kiosk's own scanner has read something. */
  readonly scanned: (seen: Reply<CardSeen>) => void;
  /** What the next presses are answered; by the rules unless the test says otherwise. */
  answer: (press: TicketPress) => Promise<Reply<IssuedTicket>>;
  readonly usualAnswer: (press: TicketPress) => Promise<Reply<IssuedTicket>>;
  /** Calls for a person, false for one that was taken back. */
  readonly helpWishes: readonly boolean[];
  isHelpHeard: boolean;
  /** The citizen's words on the paper. */
  readonly paperWords: readonly { readonly commandId: CommandId; readonly isReceived: boolean }[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** The staff's PIN on a stage. */
export const STAGE_PIN = "482915";

/** A stage at the demo centre in the middle of a morning, live. */
export async function kioskStage(): Promise<KioskStage> {
  let queue = await kioskMorning();
  const { centre } = queue.dispatcher.state;
  const store = createAgentStore();
  const presses: TicketPress[] = [];
  const scans: string[] = [];
  const reprints: TicketId[] = [];
  const paperWords: { commandId: CommandId; isReceived: boolean }[] = [];
  const helpWishes: boolean[] = [];
  const token = "a-stage-has-one-token";
  const page = createPageServer(join(top, "dist/kiosk"), token);
  await page.app.listen({ host: "127.0.0.1", port: 0 });
  const word = (isReceived: boolean) => (of: CommandId) => paperWords.push({ commandId: of, isReceived }) > 0;
  const bridge = createPageGateway({
    page,
    token,
    store,
    tickets: {
      issue: (press) => {
        presses.push(press);
        return stage.answer(press);
      },
    },
    cards: {
      read: async (cardNumber) => {
        scans.push(cardNumber);
        return { ok: true, value: { card: STAGE_CARD, appointment: stage.appointment } };
      },
      scanned: async () => ({ ok: false, code: "SCAN_UNREADABLE" }),
      signed: (press, card) => (card === null ? press : { ...press, command: { ...press.command, person: LAN } }),
      ticketIn: async ({ fieldId }) => stage.ticketIn(fieldId),
      reprint: async ({ ticketId }) => {
        reprints.push(ticketId);
        return { ok: true, value: null };
      },
    },
    paper: { confirm: word(true), reprint: word(false) },
    help: {
      ask: async ({ isWanted }) => {
        helpWishes.push(isWanted);
        return stage.isHelpHeard ? { ok: true, value: null } : { ok: false, code: "NO_ANSWER" };
      },
    },
    staff: {
      check: async ({ pin }) =>
        pin === STAGE_PIN ? { ok: true, value: null } : { ok: false, code: "WRONG_CREDENTIALS" },
      testPrint: async () => ({ ok: true, value: { kind: "printed" } }),
    },
  });
  let frames = 0;
  const stage: KioskStage = {
    url: `http://127.0.0.1:${page.port()}/`,
    now: NOW,
    catalogue: catalogueOf(centre),
    get queue() {
      return queue;
    },
    async beginAgain() {
      queue = await kioskMorning();
    },
    helpWishes,
    isHelpHeard: true,
    presses,
    scans,
    reprints,
    appointment: null,
    ticketIn: () => ({ ok: false, code: "TICKET_UNKNOWN" }),
    scanned: (seen) => void bridge.emit("card", seen),
    paperWords,
    tell: store.tell,
    show(bend = (view) => view) {
      const view = bend(kioskView(queue.dispatcher.state, foresightAt(queue.dispatcher, AT_EIGHT)));
      const frame = { epoch: "stage", seq: (frames += 1), now: NOW, rate: 1, view };
      store.tell({ type: "frame", frame, at: NOW });
    },
    answer: (press) => issueInQueue(queue, press),
    usualAnswer: (press) => issueInQueue(queue, press),
    async [Symbol.asyncDispose]() {
      bridge.engine.close();
      await page[Symbol.asyncDispose]();
    },
  };
  store.tell({ type: "catalogue", catalogue: stage.catalogue });
  store.tell({ type: "printer", condition: "ready" });
  stage.show();
  return stage;
}

/** What the server would answer, from the rules and the forecast themselves. */
async function issueInQueue(queue: QueueAtWork, { commandId: id, command }: TicketPress): Promise<Reply<IssuedTicket>> {
  const outcome = await queue.ask(command, { id });
  if (outcome.kind !== "accepted") return { ok: false, code: outcome.code };
  const issued = outcome.events.map(({ event }) => event).find((event) => event.type === "TicketIssued");
  if (issued === undefined) return { ok: false, code: "BAD_REQUEST" };
  const { ticketId, number, fieldId } = issued;
  const field = kioskView(queue.dispatcher.state, foresightAt(queue.dispatcher, AT_EIGHT)).fields.find(
    (each) => each.fieldId === fieldId,
  );
  return {
    ok: true,
    value: {
      ticketId,
      number,
      fieldId,
      issuedAt: NOW,
      ahead: (field?.waiting ?? 1) - 1,
      wait: field?.wait ?? null,
      qr: `http://192.168.1.20:7070/t/${ticketId}`,
    },
  };
}
