import { setTimeout as pause } from "node:timers/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { callOrder } from "#shared/domain/call-order.ts";
import { evolveAll } from "#shared/domain/evolve.ts";
import { initialState } from "#shared/domain/initial-state.ts";
import { type Random, randomBelow, seededRandom } from "#shared/kit/random.ts";
import type { GivenTicket, KioskSituation } from "#shared/protocol/kiosk-bridge.ts";
import type { PrintedPiece } from "#kiosk/virtual-printer/paper-path.ts";
import { createVirtualPrinter, type VirtualPrinter } from "#kiosk/virtual-printer/virtual-printer.ts";
import { openCentreData } from "#server/log/centre-data.ts";
import { qrTextOn } from "#tests/integration/support/paper-reading.ts";
import { pressFor } from "#tests/support/kiosk-house.ts";
import { startServer, type ServerProcess } from "#tests/support/server-process.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import type { TestPage } from "#tests/support/test-page.ts";
import { startAgentProcess } from "./support/agent-process.ts";
import { type Cut, type CuttableWay, cuttableWay } from "./support/cuttable-way.ts";
import { demoSetup } from "./support/storm-screens.ts";

const SEED = 20_261_125;
const LONGEST_PRESS_MS = 300;
const LONGEST_START_MS = 600;
const CUTS: readonly Cut[] = ["closed", "torn", "silent"];

/** When somebody pulls the plug; all but the first two are instants that no machine is too slow or too quick for. */
const MOMENTS = ["starting", "pressing", "unheard", "amid the paper", "before the proof"] as const;
type Moment = (typeof MOMENTS)[number];

/** The rounds, in an order that the seed shuffles. */
const ROUNDS_OF: Readonly<Record<Moment, number>> = {
  starting: 1,
  pressing: 2,
  unheard: 3,
  "amid the paper": 2,
  "before the proof": 3,
};
const ROUNDS = Object.values(ROUNDS_OF).reduce((sum, count) => sum + count);

/** What citizens at the kiosk know. */
interface Lobby {
  /** Numbers that somebody was told, by their press. */
  readonly told: Map<string, GivenTicket>;
  /** A press whose answer never came, and what it would have been: the page comes again with it. */
  unheard: { readonly press: string; readonly letter: string; readonly number: string | null } | null;
  presses: number;
  /** How often a citizen said that no paper had come, by press. */
  readonly reprints: Map<string, number>;
  /** How often one was asked. */
  asked: number;
}

const isServing = ({ link, servesAlone }: KioskSituation): boolean =>
  servesAlone && (link.kind === "live" || link.kind === "lost");

test(`a kiosk whose agent is killed ${ROUNDS} times amid presses, papers and bringing loses no number and gives none twice (seed ${SEED})`, async ({
  annotate,
}) => {
  using folder = temporaryFolder();
  const data = join(folder.path, "centre");
  await using server = await startServer(["--data", data, "--port", "0", "--requests-per-second", "100000"]);
  await using way = await cuttableWay(Number(server.ready["port"]));
  await using printer = createVirtualPrinter({ widthDots: 576 });
  printer.change({ mmPerSecond: 1500 });
  const papers = wholePapers(printer);
  const printerPort = await printer.listen(0, "127.0.0.1");
  const flags = ["--server", `http://127.0.0.1:${way.port}`, "--data", join(folder.path, "kiosk")];
  flags.push("--printer", `tcp://127.0.0.1:${printerPort}`, "--printer-profile", "xprinter-80");
  await using agents = new AsyncDisposableStack();
  const start = () => {
    const agent = startAgentProcess(flags, join(folder.path, "compiled"));
    agents.defer(async () => void (await agent.end("SIGKILL")));
    return agent;
  };
  await firstMorning(start());

  const random = seededRandom(SEED);
  const lobby: Lobby = { told: new Map(), unheard: null, presses: 0, reprints: new Map(), asked: 0 };
  for (const moment of shuffledMoments(random)) {
    // Of its own, for what citizens draw depends on what they meet.
    const chance = seededRandom(randomBelow(random, 1_000_000));
    const agent = start();
    const weather = turn(way, chance);
    if (moment === "starting") await pause(randomBelow(chance, LONGEST_START_MS));
    else await rush({ page: await agent.page, lobby, chance, papers }, moment);
    expect(await agent.end("SIGKILL")).toBe("SIGKILL");
    await weather;
    papers.tearOff();
  }

  way.mend();
  const last = start();
  const page = await last.page;
  await page?.shows(({ link }) => link.kind === "live");
  if (page) await settle({ page, lobby, chance: random });
  const told = [...lobby.told.values()];
  await allAtServer(server, told);
  expect(await last.end("SIGTERM")).toBe(0);
  await server.stop();

  const { standing, late, takenBack } = standingTickets(data);
  await annotate(`${told.length} tickets, ${late} of them brought, ${takenBack} answers taken back`);
  expect(standing.map(({ number }) => number).toSorted()).toEqual(told.map(({ number }) => number).toSorted());
  expect(new Set(told.map(({ number }) => number)).size).toBe(told.length);
  expect(late).toBeGreaterThan(0);
  expectTruePlaces(standing, told);
  expectPapers(papers.whole, lobby);
  expect(lobby.asked).toBeGreaterThan(0);
});

/** The kiosk is paired, and holds numbers, before anything happens to it. */
async function firstMorning(agent: ReturnType<typeof startAgentProcess>): Promise<void> {
  const page = await agent.page;
  await page?.shows((situation) => situation.link.kind === "live" && situation.servesAlone);
  expect(await agent.end("SIGTERM")).toBe(0);
}

/** The way to the server in one round: whole, cut from the start, or cut or mended somewhere in the middle. */
async function turn(way: CuttableWay, random: Random): Promise<void> {
  const how = CUTS[randomBelow(random, CUTS.length)] ?? "torn";
  const what = randomBelow(random, 4);
  const inMs = 500 + randomBelow(random, 1500);
  if (what === 0) way.mend();
  else if (what === 1) way.cut("torn");
  else {
    await pause(inMs);
    if (what === 2) way.cut(how);
    else way.mend();
  }
}

function shuffledMoments(random: Random): readonly Moment[] {
  const left = MOMENTS.flatMap((moment) => Array.from({ length: ROUNDS_OF[moment] }, () => moment));
  return Array.from({ length: left.length }, () => left.splice(randomBelow(random, left.length), 1)).flat();
}

interface Crowd {
  readonly page: TestPage;
  readonly lobby: Lobby;
  readonly chance: Random;
}

/** What the last kill left is seen to; then the next citizen stands there, and somebody pulls the plug. */
async function rush(
  { page, papers, ...others }: Omit<Crowd, "page"> & { page: TestPage | null; papers: ReturnType<typeof wholePapers> },
  moment: Exclude<Moment, "starting">,
): Promise<void> {
  if (page === null) throw new Error("the agent did not start");
  const crowd = { page, ...others };
  const { lobby, chance } = crowd;
  await page.shows(isServing);
  await settle(crowd);
  const wish = { press: `press-${(lobby.presses += 1)}`, letter: "ABCD"[randomBelow(chance, 4)] ?? "A", number: null };
  switch (moment) {
    case "pressing":
      return void (await Promise.race([pressOnce(crowd, wish), pause(randomBelow(chance, LONGEST_PRESS_MS))]));
    case "unheard":
      return pressInVain(crowd, wish, randomBelow(chance, 2) === 0 ? papers.nextCut() : null);
    case "amid the paper": {
      const row = papers.row(randomBelow(chance, SHORTEST_TICKET_DOTS));
      await pressOnce(crowd, wish);
      return row;
    }
    case "before the proof": {
      const cut = papers.nextCutUnproved();
      await pressOnce(crowd, wish);
      return cut;
    }
  }
}

/** Whoever was killed last is seen to: says whether the paper had come where the kiosk asks, and hears the number. */
async function settle({ page, lobby, chance }: Crowd): Promise<void> {
  await quiet(page);
  const asked = page.situation?.paper;
  if (asked?.progress.kind === "sent") {
    lobby.asked += 1;
    const isReceived = randomBelow(chance, 2) === 0;
    const reply = await page.answerPaper({ commandId: asked.commandId, isReceived });
    if (!reply.ok) throw new Error(`not heard: ${reply.code}`);
    if (!isReceived) note(lobby.reprints, asked.commandId);
    await quiet(page);
  }
  if (lobby.unheard === null) return;
  await pressOnce({ page, lobby }, lobby.unheard);
  await quiet(page);
}

/** Whatever the agent prints by itself is out. */
const quiet = (page: TestPage) => page.shows(({ paper }) => paper?.progress.kind !== "printing");

async function pressOnce(
  { page, lobby }: Omit<Crowd, "chance">,
  wish: NonNullable<Lobby["unheard"]>,
): Promise<GivenTicket> {
  lobby.unheard ??= wish;
  const reply = await page.press(pressFor(page, wish.letter, wish.press));
  if (!reply.ok) throw new Error(`no number: ${reply.code}`);
  expect(reply.value.number).toBe(wish.number ?? reply.value.number);
  lobby.told.set(wish.press, reply.value);
  lobby.unheard = null;
  return reply.value;
}

/** The number was stored, and its paper perhaps came, but the page never heard it. */
async function pressInVain(
  crowd: Crowd,
  wish: NonNullable<Lobby["unheard"]>,
  cut: Promise<void> | null,
): Promise<void> {
  const { number } = await pressOnce(crowd, wish);
  await cut;
  crowd.lobby.told.delete(wish.press);
  crowd.lobby.unheard = { ...wish, number };
}

const note = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** Every ticket has its own page there, by the code on its paper. */
async function allAtServer(server: ServerProcess, told: readonly GivenTicket[]): Promise<void> {
  for (const { qr } of told)
    await expect.poll(async () => (await fetch(server.url + new URL(qr).pathname)).status).toBe(200);
}

/** What the log comes to: the tickets that somebody has, in the order of their lines. */
function standingTickets(folder: string) {
  using data = openCentreData(folder);
  const log = [...data.log.all()];
  const state = evolveAll(initialState(demoSetup.centre), log);
  return {
    standing: state.centre.fields.flatMap(({ id }) => callOrder(state, id)),
    late: log.filter(({ event }) => event.type === "TicketIssued" && event.late !== undefined).length,
    takenBack: log.filter(({ event }) => event.type === "TicketTakenBack").length,
  };
}

/** Everybody stands by the time that they were told, and nobody of a field behind who came after them. */
function expectTruePlaces(
  standing: ReturnType<typeof standingTickets>["standing"],
  told: readonly GivenTicket[],
): void {
  const toldAt = new Map(told.map(({ number, issuedAt }) => [number, issuedAt]));
  for (const line of Map.groupBy(standing, ({ fieldId }) => fieldId).values()) {
    const times = line.map(({ number }) => toldAt.get(number) ?? Number.NaN);
    expect(line.map(({ issuedAt }) => issuedAt)).toEqual(times);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  }
}

/** What the next agent cuts off first, of a paper that was begun, is shorter than any ticket. */
const SLIVER_DOTS = 400;
const SHORTEST_TICKET_DOTS = 800;

/** Papers that the printer finished. What a kill left half printed is torn off before the next agent prints. */
function wholePapers(printer: VirtualPrinter) {
  const whole: PrintedPiece[] = [];
  let isTearing = false;
  printer.watch({ onChange: () => {}, onCut: (piece) => void (isTearing || whole.push(piece)) });
  const nextCut = (meanwhile: () => void = () => {}) =>
    new Promise<void>((resolve) => {
      const stop = printer.watch({
        onCut({ heightDots }) {
          if (heightDots <= SLIVER_DOTS) return;
          stop();
          meanwhile();
          resolve();
        },
      });
    });
  return {
    whole,
    nextCut: () => nextCut(),
    /** The paper is whole, and the agent never hears so. */
    nextCutUnproved: () => nextCut(() => printer.change({ answers: "none" })),
    /** So many dots are out. */
    row: (count: number) =>
      new Promise<void>((resolve) => {
        let left = count;
        const stop = printer.watch({ onRow: () => void ((left -= 1) < 0 && (stop(), resolve())) });
      }),
    tearOff() {
      isTearing = true;
      printer.paper.cut();
      isTearing = false;
      printer.change({ answers: "all" });
    },
  };
}

/** One whole first paper at most; whatever else came out for a ticket was asked for, and is longer by its mark. */
function expectPapers(whole: readonly PrintedPiece[], { told, reprints }: Lobby): void {
  // What the next agent cuts off first, of a paper that was begun, carries no code.
  const papers = Map.groupBy(whole, qrTextOn);
  expect(papers.size).toBeGreaterThan(2);
  for (const [press, { qr, number }] of told) {
    const [first, ...others] = papers.get(qr) ?? [];
    expect({ number, more: others.length }).toEqual({
      number,
      more: Math.min(others.length, reprints.get(press) ?? 0),
    });
    for (const other of others) expect(other.heightDots).toBeGreaterThan(first?.heightDots ?? 0);
  }
}
