import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { say } from "../house/terminal.ts";
import { verdictOf } from "./figures.ts";
import type { GoalFigure } from "./figures.ts";
import { issueToAck } from "./goals/goal-01-issue.ts";
import { issueToBoard } from "./goals/goal-02-03-board.ts";
import { throughput } from "./goals/goal-04-throughput.ts";
import { ticketsThroughKills } from "./goals/goal-07-kills.ts";
import { aYearOfData } from "./goals/goal-08-11-year.ts";
import { clientsReturn } from "./goals/goal-09-return.ts";
import { memoryAClient } from "./goals/goal-10-memory.ts";
import { touchToPaper } from "./goals/goal-14-16-kiosk.ts";
import { callToBoard } from "./goals/goal-17-18-call.ts";
import { decisionBesideCalls } from "./goals/goal-13-decision.ts";

/** Each measurement, with the goals of docs/performance.md that it gives figures for. */
const measurements: readonly {
  readonly goals: readonly number[];
  readonly measure: () => Promise<readonly GoalFigure[]>;
}[] = [
  { goals: [1], measure: async () => [await issueToAck()] },
  { goals: [2, 3], measure: issueToBoard },
  { goals: [4], measure: async () => [await throughput()] },
  { goals: [7], measure: async () => [await ticketsThroughKills()] },
  { goals: [8, 11], measure: aYearOfData },
  { goals: [9], measure: async () => [await clientsReturn()] },
  { goals: [10], measure: async () => [await memoryAClient()] },
  { goals: [14, 15, 16], measure: touchToPaper },
  { goals: [17, 18], measure: callToBoard },
  { goals: [13], measure: async () => [await decisionBesideCalls()] },
];

const { values, positionals } = parseArgs({ options: { json: { type: "string" } }, allowPositionals: true });
const wanted = positionals.map(Number);
const figures: GoalFigure[] = [];
for (const { goals, measure } of measurements) {
  if (wanted.length > 0 && !goals.some((goal) => wanted.includes(goal))) continue;
  const found = await measure();
  figures.push(...found);
  for (const figure of found) say(rowOf(figure));
}
const json = JSON.stringify(
  { node: process.version, figures: figures.map((each) => ({ ...each, verdict: verdictOf(each) })) },
  null,
  2,
);
if (values.json === undefined) say(json);
else writeFileSync(values.json, `${json}\n`);

function rowOf(figure: GoalFigure): string {
  const { goal, title, ours, floor, ratio, moonshot, mustNotFallBelow } = figure;
  const limits = `wanted ${moonshot}, at least ${mustNotFallBelow}`;
  return `${String(goal).padStart(2)}  ${title}\n      ${ours} against ${floor}: ${ratio.toFixed(2)} (${limits}) ${verdictOf(figure)}`;
}
