import { join } from "node:path";

import { inMs } from "../figures.ts";
import type { GoalFigure } from "../figures.ts";
import { interleave } from "../interleave.ts";
import { pair, startServer, temporaryFolder } from "../our-centre.ts";
import { startProcess } from "../process-under-test.ts";
import type { ProcessUnderTest } from "../process-under-test.ts";
import { ourSwarm, plainSwarm } from "./swarm.ts";
import type { Swarm } from "./swarm.ts";

const CLIENTS = 1000;
const SLICES = 8;

/** From a restarted server's listening to a view on each of a thousand clients, against a plain swarm. */
export async function clientsReturn(): Promise<GoalFigure> {
  using folder = temporaryFolder();
  let ours = await startServer(folder.path);
  const startFloor = (port = 0) =>
    startProcess("scripts/bench/programs/floor-server.ts", [join(folder.path, "page"), String(port)]);
  let floor = await startFloor();
  const [ourPort, floorPort] = [ours.port, floor.port];
  const token = await pair(ourPort, "board");
  const measured = await interleave(
    SLICES,
    () =>
      returning(
        ourSwarm(CLIENTS, ourPort, token),
        async () => (ours = await restarted(ours, () => startServer(folder.path, ourPort))),
      ),
    () =>
      returning(
        plainSwarm(CLIENTS, floorPort),
        async () => (floor = await restarted(floor, () => startFloor(floorPort))),
      ),
  );
  await ours[Symbol.asyncDispose]();
  await floor[Symbol.asyncDispose]();
  return {
    goal: 9,
    title: `${CLIENTS} clients hold their view after a restart ÷ a plain swarm`,
    ours: inMs(measured.ours),
    floor: inMs(measured.floor),
    ratio: measured.ratio,
    direction: "at-most",
    moonshot: 1.6,
    mustNotFallBelow: 2.2,
    notes: [`clients come back after 250 ms to 1 s; ${SLICES} slices, interleaved`],
  };
}

async function returning(clients: Swarm, restart: () => Promise<unknown>): Promise<number> {
  using swarm = clients;
  await swarm.allHold();
  await Promise.all([restart(), swarm.allLost()]);
  const listeningAt = performance.now();
  await swarm.allHold();
  return performance.now() - listeningAt;
}

async function restarted(old: ProcessUnderTest, start: () => Promise<ProcessUnderTest>): Promise<ProcessUnderTest> {
  await old.kill();
  return start();
}
