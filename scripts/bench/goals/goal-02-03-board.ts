import { inMs } from "../figures.ts";
import type { GoalFigure } from "../figures.ts";
import { openFloor } from "../floor-centre.ts";
import { interleave } from "../interleave.ts";
import { openCentre } from "../our-centre.ts";
import { boardLatency } from "./board-latency.ts";
import { BOARDS, floorBoards, ourBoards } from "./boards.ts";

const SLICES = 8;
const SECONDS = 2;
const SLOW = 500;
const FAST = 2000;

/** Issue → board at 500 presses a second against the floor, and at 2,000 against 500; p99 with 200 boards. */
export async function issueToBoard(): Promise<readonly GoalFigure[]> {
  await using centre = await openCentre();
  await using floor = await openFloor();
  using ours = await ourBoards(centre);
  using plain = await floorBoards(floor);
  const slow = await interleave(
    SLICES,
    async () => (await boardLatency(ours, SLOW, SECONDS)).p99,
    async () => (await boardLatency(plain, SLOW, SECONDS)).p99,
  );
  const fast = await interleave(
    SLICES,
    async () => (await boardLatency(ours, FAST, SECONDS)).p99,
    async () => (await boardLatency(ours, SLOW, SECONDS)).p99,
  );
  const notes = [`${BOARDS} boards, ${SLICES} slices of ${SECONDS} s each, interleaved`];
  return [
    {
      goal: 2,
      title: "issue → board at 500/s, p99 ÷ floor",
      ours: inMs(slow.ours),
      floor: inMs(slow.floor),
      ratio: slow.ratio,
      direction: "at-most",
      moonshot: 1.5,
      mustNotFallBelow: 2.2,
      notes,
    },
    {
      goal: 3,
      title: "issue → board, p99 at 2,000/s ÷ at 500/s",
      ours: inMs(fast.ours),
      floor: inMs(fast.floor),
      ratio: fast.ratio,
      direction: "at-most",
      moonshot: 1.25,
      mustNotFallBelow: 1.6,
      notes,
    },
  ];
}
