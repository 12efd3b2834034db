import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { callOrder } from "#shared/domain/call-order.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { elapsedMs, epochMs, MINUTE_MS } from "#shared/kit/time.ts";
import type { GivenTicket } from "#shared/protocol/kiosk-bridge.ts";
import { createVirtualPrinter, type VirtualPrinter } from "#kiosk/virtual-printer/virtual-printer.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { fastClock } from "#server/clock/fast-clock.ts";
import { issueTicket } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { openHouse, type TestHouse } from "#tests/support/test-house.ts";
import { qrTextOn } from "#tests/integration/support/paper-reading.ts";
import { type Cut, cuttableWay } from "./support/cuttable-way.ts";
import { type LonelyKiosk, lonelyKiosk } from "./support/lonely-kiosk.ts";

const CUT_MS = 10 * MINUTE_MS;
// Ten minutes of the centre are two seconds here, and ten where `CUT_RATE=1` says so: timeouts and half minutes are real then.
const RATE = Number(process.env["CUT_RATE"] ?? 300);
/** What staff issue at the server meanwhile: between those whom the kiosks bring later. */
const AT_DESK = "ABCDABCDAB";
/** What is asked of each kiosk while it is alone: the second needs more of a field than it holds. */
const RUSH = { printing: "ABCAB", rushed: "ABCABCABDAABBC".concat("D".repeat(13)), busy: "ABCDABCDABCDAAAABBBB" };

test.for<Cut>(["closed", "torn", "silent"])(
  "three kiosks go on through a rush when their way to the server is %s for ten minutes, and all is as if nothing had been",
  { timeout: CUT_MS + CUT_MS / RATE },
  async (how, { annotate }) => {
    const clock = fastClock({ startAt: timeOf("08:00"), rate: RATE, since: epochMs(Date.now()) });
    await using house = await openHouse({
      centre: readCentreFile(join(import.meta.dirname, "../../centres/tang-nhon-phu.json")).centre,
      clock,
    });
    await using way = await cuttableWay(house.running.port);
    await using printer = createVirtualPrinter({ widthDots: 576 });
    printer.change({ mmPerSecond: 10_000 });
    await using mute = await mutePrinter();
    const start = (name: string, port: number, profile: "xprinter-80" | "mute-80") =>
      lonelyKiosk({
        server: `http://127.0.0.1:${way.port}`,
        folder: join(house.folder, name),
        name,
        printer: { address: { kind: "tcp", host: "127.0.0.1", port }, profile },
      });
    await using printing = await start("printing", await printer.listen(0, "127.0.0.1"), "xprinter-80");
    await using rushed = await start("rushed", mute.port, "mute-80");
    await using busy = await start("busy", mute.port, "mute-80");
    const kiosks = { printing, rushed, busy };

    const before = await pressAll(kiosks, "ABA");
    const caught = pressAll(kiosks, "A");
    way.cut(how);
    const cutAt = clock.now();
    const pressedAt = performance.now();
    const first = await caught;
    await annotate(`the first numbers after the cut came within ${Math.ceil(performance.now() - pressedAt)} ms`);
    const [alone, atDesk] = await Promise.all([pressAll(kiosks, RUSH), issueAtDesk(house)]);
    while (elapsedMs(cutAt, clock.now()) < CUT_MS) await pause(20);
    for (const { page } of Object.values(kiosks)) expect(page.situation?.link.kind).toBe("lost");
    way.mend();
    await Promise.all(Object.values(kiosks).map(({ page }) => page.shows(({ link }) => link.kind === "live")));
    const after = await pressAll(kiosks, "AC");

    const given = [...before, ...first, ...alone, ...atDesk, ...after];
    await inLog(house, given);
    const { state } = house.running.dispatcher;
    const waiting = state.centre.fields.flatMap(({ id }) => callOrder(state, id));
    expect(waiting.map(({ number }) => number).toSorted()).toEqual(given.map(({ number }) => number).toSorted());
    expect(new Set(given.map(({ number }) => number)).size).toBe(given.length);
    expectTruePlaces(state, given);
    // Those that were given alone promise nothing that nobody knew; some had no block any more.
    for (const ticket of alone) expect(ticket).toMatchObject({ ahead: null, wait: null });
    expect(alone.some(({ number }) => /[A-Z]$/.test(number))).toBe(true);
    await expectPapers(printing, printer, given);
  },
);

interface Kiosks {
  readonly printing: LonelyKiosk;
  readonly rushed: LonelyKiosk;
  readonly busy: LonelyKiosk;
}

/** Citizens one after the other at each kiosk, at all kiosks at once. */
async function pressAll(kiosks: Kiosks, letters: string | Record<keyof Kiosks, string>): Promise<GivenTicket[]> {
  const atOne = async (name: keyof Kiosks): Promise<GivenTicket[]> => {
    const given: GivenTicket[] = [];
    for (const letter of typeof letters === "string" ? letters : letters[name])
      given.push(await kiosks[name].press(letter));
    return given;
  };
  return (await Promise.all([atOne("printing"), atOne("rushed"), atOne("busy")])).flat();
}

/** Staff go on at the server, which nobody cut. */
async function issueAtDesk(house: TestHouse): Promise<GivenTicket[]> {
  const director = await house.director();
  const given: GivenTicket[] = [];
  for (const letter of AT_DESK) {
    const field = house.centre.fields.find((each) => each.letter === letter);
    const procedure = house.centre.procedures.find(({ fieldId }) => fieldId === field?.id);
    const reply = await director.command(issueTicket(procedure?.id ?? ""));
    if (!reply.ok || reply.value.ticket === null) throw new Error("the desk gave no number");
    given.push(reply.value.ticket);
    await pause(30);
  }
  return given;
}

/** Resolves once the server has every one of these tickets. */
function inLog({ running: { dispatcher } }: TestHouse, given: readonly GivenTicket[]): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!given.every(({ ticketId }) => dispatcher.state.tickets.has(ticketId))) return;
      stop();
      resolve();
    };
    const stop = dispatcher.onCommitted(look);
    look();
  });
}

/** Whoever took a number earlier is called earlier, wherever they took it. */
function expectTruePlaces(state: QueueState, given: readonly GivenTicket[]): void {
  const issuedAt = new Map(given.map((ticket) => [ticket.number, ticket.issuedAt]));
  for (const { id } of state.centre.fields) {
    const times = callOrder(state, id).map(({ number }) => issuedAt.get(number) ?? Number.NaN);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  }
}

/** Each ticket of the kiosk that prints has one paper, and the code on it leads to its own page. */
async function expectPapers({ page, given: own }: LonelyKiosk, printer: VirtualPrinter, given: readonly GivenTicket[]) {
  await page.shows(({ paper }) => paper?.commandId === own.at(-1)?.press && paper?.progress.kind === "printed");
  const codes = printer.paper.pieces.map(qrTextOn);
  expect(codes).toEqual(own.map(({ ticket }) => ticket.qr));
  expect(given.map(({ qr }) => qr)).toEqual(expect.arrayContaining(codes));
  for (const code of codes.slice(2, 6)) expect((await fetch(code ?? "")).status).toBe(200);
}

/** A printer that takes everything and says nothing. */
async function mutePrinter() {
  const server = createServer((socket) => socket.on("error", () => {}).resume()).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}
