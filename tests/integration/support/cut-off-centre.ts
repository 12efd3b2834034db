import type { QueueCommand } from "#shared/domain/command.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { commandId, deviceId, fieldId, type CommandId, type TicketId, type TicketNumber } from "#shared/kit/ids.ts";
import { dayAt, type Day } from "#shared/kit/time.ts";
import type { Reply } from "#shared/protocol/reply.ts";

import type { Principal } from "#server/auth/principal.ts";
import { ticketRefs } from "#server/auth/ticket-refs.ts";
import type { KioskLetters } from "#server/devices/kiosk-letters.ts";
import { createDispatcher } from "#server/dispatcher/create-dispatcher.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import { createCommandDesk, type CommandDesk } from "#server/gateway/command-desk.ts";
import { createNumbersDesk, type NumbersDesk } from "#server/gateway/numbers-desk.ts";
import { createTicketSlips } from "#server/gateway/ticket-slips.ts";
import type { EventLog } from "#server/log/event-log.ts";
import { issueTicket } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { LonelyKiosk, type Paper, type Wish } from "#tests/support/lonely-kiosk.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";

/** How a message fares: there and back, lost, the answer lost, or there long after nobody waits for it. */
export type Fate = "ok" | "lost" | "answer lost" | "late";

/** A kiosk, and what it gave: on paper, and on paper that its lost disk alone knew. */
interface Placed {
  readonly kiosk: LonelyKiosk;
  readonly principal: Principal & { readonly kind: "kiosk" };
  readonly papers: Paper[];
  lost: readonly Paper[];
}

const CENTRE = testCentre({ offline: { leaseSize: 4, leadNumbers: 3 } });
const WISHES: readonly Wish[] = [
  { procedure: "birth", fieldId: fieldId("civil"), letter: "A" },
  { procedure: "deed", fieldId: fieldId("land"), letter: "B" },
];
const DAY_MS = 86_400_000;
const REFS = ticketRefs(Buffer.alloc(32, 7));

/** A centre whose kiosks are cut off now and then: the real desks and dispatcher on a log, and a network that fails. */
export class CutOffCentre {
  readonly clock = virtualClock(timeOf("07:00"));
  readonly placed: readonly Placed[];
  /** Numbers that somebody got at a desk. */
  readonly atDesk: { readonly day: Day; readonly number: TicketNumber }[] = [];
  /** Codes with which a kiosk's ticket was turned away for good. */
  readonly turnedAway: string[] = [];
  readonly #log: EventLog;
  readonly #letters = lettersInMemory();
  readonly #underWay: (() => Promise<unknown>)[] = [];
  #asked = 0;
  #server: { readonly dispatcher: Dispatcher; readonly commands: CommandDesk; readonly numbers: NumbersDesk };

  constructor(log: EventLog, kiosks: number) {
    this.#log = log;
    this.placed = Array.from({ length: kiosks }, (_, index): Placed => ({
      kiosk: new LonelyKiosk(`kiosk-${index}`),
      principal: { kind: "kiosk", deviceId: deviceId(`kiosk-${index}`) },
      papers: [],
      lost: [],
    }));
    this.#server = this.#start();
  }

  get state(): QueueState {
    return this.#server.dispatcher.state;
  }

  /** Every ticket that the log knows, of whatever day. */
  get known(): ReadonlySet<TicketId> {
    return new Set(this.#log.days().flatMap((day) => [...this.#log.ticketsOn(day)]));
  }

  get today(): Day {
    return dayAt(this.clock.now(), CENTRE.timeZone);
  }

  /** The process is killed: what is on the disk is read again. */
  restart(): void {
    this.#server = this.#start();
  }

  /** By the centre itself or its director. */
  async house(command: QueueCommand): Promise<void> {
    const id = this.#newId();
    await this.#server.dispatcher.submit({ id, at: this.clock.now(), by: { kind: "director" }, command });
  }

  async nextMorning(): Promise<void> {
    this.clock.pass(DAY_MS - ((this.clock.now() - timeOf("07:00")) % DAY_MS));
    await this.house({ type: "OpenDay" });
  }

  /** A clock that is wrong leads a day ahead, and the director leads back. */
  async wrongDay(): Promise<void> {
    const { dispatcher } = this.#server;
    const wrong = { id: this.#newId(), at: this.clock.now(), by: { kind: "system" } } as const;
    await dispatcher.submit({ ...wrong, at: timeOf("07:00", "2026-12-24"), command: { type: "OpenDay" } });
    await this.house({ type: "OpenDay", isCorrection: true });
  }

  async issueAtDesk(which: number): Promise<void> {
    const desk: Principal = { kind: "integration", name: "desk" };
    const reply = await this.#server.commands.take(desk, { commandId: this.#newId(), command: asked(wishAt(which)) });
    if (reply.ok && reply.value.ticket !== null)
      this.atDesk.push({ day: this.today, number: reply.value.ticket.number });
  }

  async sync(which: number, fate: Fate): Promise<void> {
    const { kiosk, principal } = this.#at(which);
    const request = kiosk.syncRequest();
    const answer = await this.#send(fate, () => this.#server.numbers.sync(principal, request));
    if (answer?.ok) kiosk.keep(answer.value);
  }

  /** A press: online when the answer comes, else by the kiosk itself. */
  async press(which: number, fate: Fate): Promise<void> {
    const { kiosk, principal, papers } = this.#at(which);
    const press = kiosk.press();
    const now = this.clock.now();
    const day = this.today;
    const online = () => this.#server.commands.take(principal, { commandId: press, command: asked(wishAt(which)) });
    const reply = await this.#send(fate, online);
    const ticket = reply?.ok ? reply.value.ticket : null;
    if (ticket) papers.push({ press, day, number: ticket.number, issuedAt: ticket.issuedAt });
    const given = ticket ? null : kiosk.give(press, wishAt(which), day, now);
    if (given !== null) papers.push(given);
  }

  /** The oldest ticket that the kiosk still owes; refused for a passing reason it is tried again later. */
  async bring(which: number, fate: Fate): Promise<void> {
    const { kiosk, principal } = this.#at(which);
    const [first] = kiosk.unbrought;
    if (first === undefined) return;
    const { id, command } = first;
    const reply = await this.#send(fate, () => this.#server.commands.take(principal, { commandId: id, command }));
    if (reply === null || (!reply.ok && reply.code.startsWith("DAY_"))) return;
    if (!reply.ok) this.turnedAway.push(`${command.number}: ${reply.code}`);
    kiosk.brought(first);
  }

  loseStore(which: number): void {
    const placed = this.#at(which);
    placed.lost = [...placed.lost, ...placed.kiosk.loseStore()];
  }

  /** One of the messages that were late arrives. */
  async arrive(which: number): Promise<void> {
    const [message] = this.#underWay.splice(which % Math.max(1, this.#underWay.length), 1);
    await message?.();
  }

  /** The network is whole again: everything arrives, and everybody brings what they owe. */
  async reunite(): Promise<void> {
    while (this.#underWay.length > 0) await this.arrive(0);
    for (const which of this.placed.keys())
      while (this.#at(which).kiosk.unbrought.length > 0) await this.bring(which, "ok");
  }

  async #send<Value>(fate: Fate, message: () => Promise<Reply<Value>>): Promise<Reply<Value> | null> {
    if (fate === "late") this.#underWay.push(message);
    if (fate === "late" || fate === "lost") return null;
    const reply = await message();
    return fate === "ok" ? reply : null;
  }

  #at(which: number): Placed {
    const placed = this.placed[which % this.placed.length];
    if (placed === undefined) throw new Error("a centre has kiosks");
    return placed;
  }

  #newId(): CommandId {
    this.#asked += 1;
    return commandId(`asked-${this.#asked}`);
  }

  #start() {
    const { clock } = this;
    const dispatcher = createDispatcher({ centre: CENTRE, log: this.#log, soon: queueMicrotask });
    const parts = { dispatcher, clock, refs: REFS, publicUrl: () => "http://luot.lan", kioskLetters: this.#letters };
    const slips = createTicketSlips({ ...parts, state: () => dispatcher.state });
    return {
      dispatcher,
      commands: createCommandDesk(dispatcher, clock, slips, this.#letters),
      numbers: createNumbersDesk(parts),
    };
  }
}

const wishAt = (which: number): Wish =>
  WISHES[which % 5 === 0 ? 1 : 0] ?? { procedure: "", fieldId: fieldId(""), letter: "" };

const asked = ({ procedure }: Wish): QueueCommand => issueTicket(procedure);

function lettersInMemory(): KioskLetters {
  const given = new Map<string, string>();
  return {
    letterFor(device, store) {
      const key = `${device} ${store}`;
      const letter = given.get(key) ?? "KMNPRTVXHDCESUGABFJLQWYZ"[given.size] ?? null;
      if (letter !== null) given.set(key, letter);
      return letter;
    },
    devicesOf: (store) =>
      [...given.keys()].filter((key) => key.endsWith(` ${store}`)).map((key) => deviceId(key.split(" ")[0] ?? "")),
    lettersOf: (device) => [...given].filter(([key]) => key.startsWith(`${device} `)).map(([, letter]) => letter),
  };
}
