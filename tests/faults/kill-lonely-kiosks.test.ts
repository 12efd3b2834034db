import { setTimeout as pause } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { expect, test } from "vitest";

import { fieldId } from "#shared/kit/ids.ts";
import { dayAt, epochMs } from "#shared/kit/time.ts";
import { randomBelow, seededRandom, type Random } from "#shared/kit/random.ts";
import type { ClientEvents } from "#shared/protocol/events.ts";
import type { KeptNumbers } from "#shared/protocol/kept-numbers.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { Accepted } from "#shared/protocol/requests.ts";

import { openCentreData } from "#server/log/centre-data.ts";
import { issueTicket } from "#tests/domain/support/commands.ts";
import { LonelyKiosk, type Paper, type Wish } from "#tests/support/lonely-kiosk.ts";
import { startServer, type ServerProcess } from "#tests/support/server-process.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { handshakeOf } from "#tests/support/test-screen.ts";
import { demoSetup, deviceToken } from "./support/storm-screens.ts";

const KIOSKS = 3;
const ROUNDS = 15;
const LONGEST_LIFE_MS = 400;
/** A citizen before the kiosk waits no longer for the server. */
const PATIENCE_MS = 250;
const SEED = 20_261_122;

const [procedure] = demoSetup.centre.procedures;
const field = demoSetup.centre.fields.find(({ id }) => id === procedure?.fieldId);
const WISH: Wish = { procedure: procedure?.id ?? "", fieldId: field?.id ?? fieldId(""), letter: field?.letter ?? "" };

/** A kiosk over a real socket. */
interface Kiosk {
  readonly lonely: LonelyKiosk;
  readonly socket: Socket;
  readonly papers: Paper[];
}

test(`three kiosks give no number twice and lose none through ${ROUNDS} kills of the server (seed ${SEED})`, async ({
  annotate,
}) => {
  using folder = temporaryFolder();
  const first = await start(folder.path, 0);
  const kiosks = await Promise.all(Array.from({ length: KIOSKS }, (_, index) => placed(first.url, `kiosk-${index}`)));
  const evening = new AbortController();
  const days = kiosks.map((kiosk, index) => rush(kiosk, seededRandom(SEED + index), evening.signal));
  await using last = await killAgainAndAgain(first, folder.path);
  evening.abort();
  await Promise.all(days);
  await Promise.all(kiosks.map(bringAll));
  for (const { socket } of kiosks) socket.disconnect();
  await last.stop();

  const papers = kiosks.flatMap((kiosk) => kiosk.papers.map(({ number }) => number));
  const standing = standingTickets(folder.path);
  await annotate(`${papers.length} papers, ${standing.late} of them brought, ${standing.takenBack} answers taken back`);
  expect(new Set(papers).size).toBe(papers.length);
  expect(standing.numbers.toSorted()).toEqual(papers.toSorted());
  expect(standing.late).toBeGreaterThan(0);
});

const start = (folder: string, port: number): Promise<ServerProcess> =>
  startServer(["--data", folder, "--port", String(port), "--requests-per-second", "100000"]);

async function placed(url: string, name: string): Promise<Kiosk> {
  const auth = handshakeOf(await deviceToken(url, "kiosk", name), { kind: "kiosk" });
  const socket = io(url, {
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 20,
    reconnectionDelayMax: 50,
    auth,
  });
  const kiosk = { lonely: new LonelyKiosk(name), socket, papers: [] };
  while (!(await sync(kiosk))) await pause(20);
  return kiosk;
}

/** Citizen after citizen; the numbers are renewed and what is owed is brought in between, as chance has it. */
async function rush(kiosk: Kiosk, random: Random, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const what = randomBelow(random, 4);
    if (what === 0) await sync(kiosk);
    else if (what === 1) await bringOne(kiosk);
    else await press(kiosk);
    await pause(randomBelow(random, 20));
  }
}

async function press({ lonely, socket, papers }: Kiosk): Promise<void> {
  const commandId = lonely.press();
  const issuedAt = epochMs(Date.now());
  const day = dayAt(issuedAt, demoSetup.centre.timeZone);
  const reply = await asked<Accepted>(socket, "command", { commandId, command: issueTicket(WISH.procedure) });
  const ticket = reply?.ok ? reply.value.ticket : null;
  const paper = ticket
    ? { press: commandId, day, number: ticket.number, issuedAt: ticket.issuedAt }
    : lonely.give(commandId, WISH, day, issuedAt);
  if (paper !== null) papers.push(paper);
}

async function sync({ lonely, socket }: Kiosk): Promise<boolean> {
  const reply = await asked<KeptNumbers>(socket, "numbers:sync", lonely.syncRequest());
  if (!reply?.ok) return false;
  lonely.keep(reply.value);
  return true;
}

async function bringOne({ lonely, socket }: Kiosk): Promise<void> {
  const [first] = lonely.unbrought;
  if (first === undefined) return;
  const reply = await asked<Accepted>(socket, "command", { commandId: first.id, command: first.command });
  if (reply?.ok) lonely.brought(first);
  else if (reply !== null) throw new Error(`${first.command.number} was refused: ${reply.code}`);
}

async function bringAll(kiosk: Kiosk): Promise<void> {
  while (kiosk.lonely.unbrought.length > 0) await bringOne(kiosk);
}

/** Null when no answer came in time; the question may still be on its way. */
async function asked<Value>(socket: Socket, event: keyof ClientEvents, payload: unknown): Promise<Reply<Value> | null> {
  try {
    return (await socket.timeout(PATIENCE_MS).emitWithAck(event, payload)) as Reply<Value>;
  } catch {
    return null;
  }
}

async function killAgainAndAgain(first: ServerProcess, folder: string): Promise<ServerProcess> {
  const random = seededRandom(SEED);
  const port = Number(first.ready["port"]);
  let last = first;
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause(randomBelow(random, LONGEST_LIFE_MS));
    await last.stop("SIGKILL");
    last = await start(folder, port);
  }
  return last;
}

/** What the log comes to: the numbers that somebody has. */
function standingTickets(folder: string) {
  using data = openCentreData(folder);
  const events = [...data.log.all()].map(({ event }) => event);
  const takenBack = new Set(events.flatMap((event) => (event.type === "TicketTakenBack" ? [event.ticketId] : [])));
  const issued = events.flatMap((event) => (event.type === "TicketIssued" ? [event] : []));
  return {
    numbers: issued.filter(({ ticketId }) => !takenBack.has(ticketId)).map(({ number }) => number),
    late: issued.filter(({ late }) => late !== undefined).length,
    takenBack: takenBack.size,
  };
}
