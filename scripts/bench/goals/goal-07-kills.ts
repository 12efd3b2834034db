import { setTimeout as pause } from "node:timers/promises";

import { openCentreData } from "#server/log/centre-data.ts";
import { createLink } from "#ui/link/create-link.ts";
import type { Link } from "#ui/link/create-link.ts";

import type { GoalFigure } from "../figures.ts";
import { pair, startServer, temporaryFolder } from "../our-centre.ts";

const KIOSKS = 20;
const TICKETS = 1000;
const KILLS = 3;

/** A thousand tickets from twenty kiosks through three kills of the server: rows, duplicates, gaps, missing ones. */
export async function ticketsThroughKills(): Promise<GoalFigure> {
  using folder = temporaryFolder();
  let server = await startServer(folder.path);
  const { port } = server;
  const token = await pair(port, "kiosk");
  const links = Array.from({ length: KIOSKS }, () =>
    createLink({ url: `http://127.0.0.1:${port}`, audience: { kind: "kiosk" }, token: () => token }),
  );
  const leave = links.map((link) => link.open());
  const startedAt = performance.now();
  const heard: string[] = [];
  const pressing = Promise.all(links.map((link) => pressMany(link, heard)));
  for (let kill = 1; kill <= KILLS; kill += 1) {
    while (heard.length < (kill * TICKETS) / (KILLS + 1)) await pause(1);
    await server.kill();
    server = await startServer(folder.path, port);
  }
  await pressing;
  const seconds = (performance.now() - startedAt) / 1000;
  for (const each of leave) each();
  await server[Symbol.asyncDispose]();
  const { rows, wrong } = countWrong(folder.path, heard);
  return {
    goal: 7,
    title: `${TICKETS} tickets from ${KIOSKS} kiosks through ${KILLS} × kill -9: duplicates + gaps + missing`,
    ours: `${rows} rows, ${wrong} wrong, in ${seconds.toFixed(1)} s`,
    floor: `${TICKETS} rows, 0 wrong`,
    ratio: wrong + Math.abs(rows - TICKETS),
    direction: "at-most",
    moonshot: 0,
    mustNotFallBelow: 0,
    notes: [],
  };
}

async function pressMany(link: Link<unknown>, heard: string[]): Promise<void> {
  for (let count = 0; count < TICKETS / KIOSKS; count += 1) {
    const reply = await link.command({ type: "IssueTicket", procedureId: "2.000815", classId: "normal" });
    if (!reply.ok) throw new Error(`a press was refused: ${reply.code}`);
    heard.push(reply.value.ticket?.number ?? "");
  }
}

function countWrong(folder: string, heard: readonly string[]): { readonly rows: number; readonly wrong: number } {
  using data = openCentreData(folder);
  const issued = [...data.log.all()].flatMap(({ event }) => (event.type === "TicketIssued" ? [event] : []));
  const numbers = new Set<string>(issued.map(({ number }) => number));
  const duplicates = issued.length - numbers.size;
  const gaps = issued.filter(({ count }, index) => count !== index + 1).length;
  const missing = heard.filter((number) => !numbers.has(number)).length;
  return { rows: issued.length, wrong: duplicates + gaps + missing };
}
