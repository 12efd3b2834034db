import { join } from "node:path";

import type { GoalFigure } from "../figures.ts";
import { interleave } from "../interleave.ts";
import { connectLight, handshake } from "../light-socket.ts";
import type { LightSocket } from "../light-socket.ts";
import { openCentre, press, temporaryFolder } from "../our-centre.ts";
import { startProcess } from "../process-under-test.ts";
import { BOARDS } from "./boards.ts";

const SLICES = 8;
const SECONDS = 2;
/** Presses under way at once. */
const IN_FLIGHT = 512;
const KIOSKS = 8;

/** The most tickets a second that are durable and shown on 200 boards, against a server that works event by event. */
export async function throughput(): Promise<GoalFigure> {
  await using centre = await openCentre();
  using folder = temporaryFolder();
  await using naive = await startProcess("scripts/bench/programs/naive-server.ts", [join(folder.path, "naive.sqlite")]);
  const { port } = centre.server;
  const boards = await connectMany(BOARDS, () => connectLight(port, handshake(centre.boardToken, { kind: "board" })));
  const kiosks = await connectMany(KIOSKS, () => connectLight(port, handshake(centre.kioskToken, { kind: "kiosk" })));
  const naiveBoards = await connectMany(BOARDS, () => connectLight(naive.port, {}));
  const naiveKiosks = await connectMany(KIOSKS, () => connectLight(naive.port, {}));
  const pair = await interleave(
    SLICES,
    () => perSecond(kiosks, "command"),
    () => perSecond(naiveKiosks, "issue"),
  );
  for (const socket of [...boards, ...kiosks, ...naiveBoards, ...naiveKiosks]) socket.close();
  return {
    goal: 4,
    title: "most tickets a second with 200 boards ÷ a commit and a frame for each event",
    ours: `${pair.ours.toFixed(0)}/s`,
    floor: `${pair.floor.toFixed(0)}/s`,
    ratio: pair.ratio,
    direction: "at-least",
    moonshot: 60,
    mustNotFallBelow: 25,
    notes: [`${IN_FLIGHT} presses under way over ${KIOSKS} kiosks; ${SLICES} slices of ${SECONDS} s each, interleaved`],
  };
}

let pressed = 0;

async function perSecond(kiosks: readonly LightSocket[], event: string): Promise<number> {
  const startedAt = performance.now();
  const until = startedAt + SECONDS * 1000;
  let answered = 0;
  const keepPressing = async (kiosk: LightSocket): Promise<void> => {
    while (performance.now() < until) {
      await kiosk.ask(event, press("most", (pressed += 1)));
      answered += 1;
    }
  };
  await Promise.all(kiosks.flatMap((kiosk) => Array.from({ length: IN_FLIGHT / KIOSKS }, () => keepPressing(kiosk))));
  return (answered * 1000) / (performance.now() - startedAt);
}

const connectMany = (count: number, connect: () => Promise<LightSocket>): Promise<readonly LightSocket[]> =>
  Promise.all(Array.from({ length: count }, connect));
