import { setTimeout as pause } from "node:timers/promises";

import { median } from "../figures.ts";
import type { GoalFigure } from "../figures.ts";
import { openFloor } from "../floor-centre.ts";
import { openCentre } from "../our-centre.ts";
import type { ProcessUnderTest } from "../process-under-test.ts";
import { ourSwarm, plainSwarm } from "./swarm.ts";
import type { Swarm } from "./swarm.ts";

const WARM_UP = 200;
const CLIENTS = 1000;
const SETTLE_MS = 1500;
const KIB = 1024;
const ROUNDS = 3;

/** What one idle client costs the server, against a plain socket. */
export async function memoryAClient(): Promise<GoalFigure> {
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await using centre = await openCentre();
    ours.push(await kibAClient(centre.server, (count) => ourSwarm(count, centre.server.port, centre.boardToken)));
    await using plain = await openFloor();
    floor.push(await kibAClient(plain.server, (count) => plainSwarm(count, plain.server.port)));
  }
  const [oursKib, floorKib] = [median(ours), median(floor)];
  return {
    goal: 10,
    title: "memory an idle client ÷ plain ws",
    ours: `${oursKib.toFixed(0)} KB`,
    floor: `${floorKib.toFixed(0)} KB`,
    ratio: oursKib / floorKib,
    direction: "at-most",
    moonshot: 3,
    mustNotFallBelow: 4,
    notes: [`${CLIENTS} clients more than ${WARM_UP}, private memory, median of ${ROUNDS} fresh servers`],
  };
}

async function kibAClient(server: ProcessUnderTest, connect: (count: number) => Swarm): Promise<number> {
  using warmUp = connect(WARM_UP);
  await warmUp.allHold();
  await pause(SETTLE_MS);
  const before = server.memory();
  using many = connect(CLIENTS);
  await many.allHold();
  await pause(SETTLE_MS);
  return (server.memory() - before) / CLIENTS / KIB;
}
