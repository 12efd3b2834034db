import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";

import type { Recorded } from "#shared/domain/event.ts";
import { randomBelow, seededRandom, type Random } from "#shared/kit/random.ts";
import type { Accepted } from "#shared/protocol/requests.ts";
import type { CommandInput, Link } from "#ui/link/create-link.ts";

import { openCentreData } from "#server/log/centre-data.ts";
import { startServer, type ServerProcess } from "#tests/support/server-process.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { demoSetup, isLive, openScreens, shows, type Screens } from "./support/storm-screens.ts";

const ROUNDS = 50;
const TICKETS = 1000;
const LONGEST_LIFE_MS = 250;
const SEED = 20_261_122;

interface Heard {
  readonly tickets: Accepted[];
  readonly atCounters: Accepted[];
}

test(`four kiosks and twelve counters lose nothing through ${ROUNDS} kills of the server (seed ${SEED})`, async ({
  annotate,
}) => {
  using folder = temporaryFolder();
  const heard: Heard = { tickets: [], atCounters: [] };
  const backAfterMs = await storm(folder.path, heard);
  const sorted = backAfterMs.toSorted((one, other) => one - other).map((ms) => ms.toFixed(0));
  await annotate(`all screens live after a restart: median ${sorted[ROUNDS / 2]} ms, slowest ${sorted.at(-1)} ms`);

  const log = readLog(folder.path);
  const issued = log.flatMap(({ event }) => (event.type === "TicketIssued" ? [event] : []));
  expect(new Set(issued.map(({ number }) => number)).size).toBe(TICKETS);
  // A press is done once, however often it was repeated over the cuts.
  expect(issued).toHaveLength(TICKETS);
  expect(new Set(heard.tickets.map(({ ticket }) => ticket?.number))).toEqual(
    new Set(issued.map(({ number }) => number)),
  );
  for (const { id } of demoSetup.centre.fields) {
    const counts = issued.filter(({ fieldId }) => fieldId === id).map(({ count }) => count);
    expect(counts).toEqual(counts.map((_, index) => index + 1));
  }
  const recorded = new Set<number>(log.map(({ seq }) => seq));
  expect(heard.atCounters.filter(({ seq }) => !recorded.has(seq))).toEqual([]);
  expect(log.filter(({ event }) => event.type === "ServingFinished").length).toBeGreaterThan(TICKETS / 4);
});

/** Everybody works while the server is killed again and again; returns how long the screens needed each time. */
async function storm(folder: string, heard: Heard): Promise<readonly number[]> {
  // Only a server that ends in peace leaves its compiled code to those to come.
  await (await start(folder, 0)).stop();
  const first = await start(folder, 0);
  using screens = await openScreens(first.url);
  const evening = new AbortController();
  const clerks = screens.consoles.map((console) => serve(console, heard, evening.signal));
  const citizens = screens.kiosks.map((kiosk, index) => press(kiosk, seededRandom(SEED + index), heard));
  const { backAfterMs, last } = await killAgainAndAgain(first, folder, screens);
  await using server = last;
  await Promise.all(citizens);
  evening.abort();
  await Promise.all(clerks);
  await allShowTheSameDay(screens);
  await server.stop();
  return backAfterMs;
}

function readLog(folder: string): readonly Recorded[] {
  using data = openCentreData(folder);
  return [...data.log.all()];
}

/** A kiosk where citizens stand in a queue: one press after the other, for whatever they need. */
async function press(kiosk: Link<unknown>, random: Random, heard: Heard): Promise<void> {
  const { procedures, classes } = demoSetup.centre;
  for (let count = 0; count < TICKETS / 4; count += 1) {
    const procedure = procedures[randomBelow(random, procedures.length)];
    const ticketClass = classes[random.next() < 0.1 ? 1 : 0];
    const issue = { type: "IssueTicket", procedureId: procedure?.id ?? "", classId: ticketClass?.id ?? "" } as const;
    heard.tickets.push(await accepted(kiosk, issue));
  }
}

/** A clerk who calls, serves and finishes as fast as the server answers. */
async function serve(
  console: Link<{ counter: { counterId: string } }>,
  heard: Heard,
  signal: AbortSignal,
): Promise<void> {
  const counterId = console.get().view?.counter.counterId ?? "";
  let finishing: "completed" | null = null;
  while (!signal.aborted) {
    const called = await console.command({ type: "CallNext", counterId, finishing });
    if (!called.ok) {
      finishing = await afterRefusal(console, called.code, counterId);
      continue;
    }
    heard.atCounters.push(called.value);
    const started = await console.command({ type: "StartServing", counterId });
    finishing = started.ok ? "completed" : null;
  }
}

// The last finish found nobody waiting, or an answer was lost with a retry already done: go by what the counter has.
async function afterRefusal(console: Link<unknown>, code: string, counterId: string): Promise<"completed" | null> {
  if (code === "TICKET_NOT_SERVING") await console.command({ type: "StartServing", counterId });
  if (code === "NOBODY_WAITING") await pause(20);
  return code === "COUNTER_BUSY" || code === "TICKET_NOT_SERVING" ? "completed" : null;
}

async function accepted(link: Link<unknown>, command: CommandInput): Promise<Accepted> {
  const reply = await link.command(command);
  if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.code}`);
  return reply.value;
}

// A storm asks faster than any person: the limit for a screen gone mad is tested elsewhere.
const start = (folder: string, port: number): Promise<ServerProcess> =>
  startServer(["--data", folder, "--port", String(port), "--requests-per-second", "100000"]);

/** The last of the servers, and how long all screens needed, each time, from the server's being back to being live. */
async function killAgainAndAgain(first: ServerProcess, folder: string, { all }: Screens) {
  const random = seededRandom(SEED);
  const backAfterMs: number[] = [];
  const port = Number(first.ready["port"]);
  let last = first;
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause(randomBelow(random, LONGEST_LIFE_MS));
    await last.stop("SIGKILL");
    await Promise.all(all.map((link) => shows(link, ({ status }) => status.kind !== "live")));
    last = await start(folder, port);
    const readyAt = performance.now();
    await Promise.all(all.map(isLive));
    backAfterMs.push(performance.now() - readyAt);
  }
  return { backAfterMs, last };
}

/** The board, all kiosks and all consoles agree about how many wait. */
async function allShowTheSameDay({ board, kiosks, consoles }: Screens): Promise<void> {
  const waiting = (link: Link<{ fields: readonly { fieldId: string; waiting?: number }[] }>) =>
    link.get().view?.fields.map((field) => field.waiting);
  await Promise.all(
    kiosks.map((kiosk) => shows(kiosk, () => JSON.stringify(waiting(kiosk)) === JSON.stringify(waiting(board)))),
  );
  for (const console of consoles) {
    const view = console.get().view;
    for (const line of view?.lines ?? [])
      await shows(
        board,
        ({ view: seen }) => seen?.fields.find((field) => field.fieldId === line.fieldId)?.waiting === line.waiting,
      );
  }
}
