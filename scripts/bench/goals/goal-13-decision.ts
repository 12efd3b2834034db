import { join } from "node:path";

import type { CounterSight, FieldSight, Sight } from "#shared/forecast/sight.ts";
import { commandId, counterId, fieldId } from "#shared/kit/ids.ts";
import { asDay, epochMs } from "#shared/kit/time.ts";

import { asidePlanner } from "#server/balancing/aside-planner.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { createDispatcher } from "#server/dispatcher/create-dispatcher.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import { openCentreData } from "#server/log/centre-data.ts";
import { pressOf } from "../../soak/kiosk-page.ts";
import { inMs, median, percentile } from "../figures.ts";
import type { GoalFigure } from "../figures.ts";
import { interleave } from "../interleave.ts";
import { temporaryFolder } from "../our-centre.ts";

const SLICES = 10;
const PRESSES = 200;
const COUNTERS = 14;
const FIELDS = 6;
const WAITING = 200;

/** A policy decision at 14 counters and 200 waiting, and what it does to the calls meanwhile. */
export async function decisionBesideCalls(): Promise<GoalFigure> {
  const { centre } = readCentreFile(join(import.meta.dirname, "../../../centres/tang-nhon-phu.json"));
  using folder = temporaryFolder();
  using data = openCentreData(folder.path);
  await using dispatcher = createDispatcher({ centre, log: data.log });
  await using planner = asidePlanner();
  await submit(dispatcher, { type: "OpenDay" });
  const tookMs: number[] = [];
  let nowS = 9 * 3600;
  const policy = { isAsked: false };

  async function decide(): Promise<void> {
    const question = { day: asDay("2026-11-23"), profile: "balanced", pending: [] } as const;
    while (policy.isAsked) {
      nowS += 20;
      tookMs.push((await planner.plan({ ...question, sight: crowded(nowS) })).tookMs);
    }
  }

  const pair = await interleave(
    SLICES,
    async () => {
      policy.isAsked = true;
      const deciding = decide();
      const ackMs = await medianPress(dispatcher);
      policy.isAsked = false;
      await deciding;
      return ackMs;
    },
    () => medianPress(dispatcher),
  );
  return {
    goal: 13,
    title: "a command's ack while the policy decides (14 counters, 200 waiting) ÷ while it rests",
    ours: inMs(pair.ours),
    floor: inMs(pair.floor),
    ratio: pair.ratio,
    direction: "at-most",
    moonshot: 1.1,
    mustNotFallBelow: 1.5,
    notes: [`${tookMs.length} decisions, p50 ${inMs(median(tookMs))}, p95 ${inMs(percentile(tookMs, 0.95))}`],
  };
}

async function medianPress(dispatcher: Dispatcher): Promise<number> {
  const tookMs: number[] = [];
  for (let press = 0; press < PRESSES; press += 1) {
    const startedAt = performance.now();
    await submit(dispatcher, pressOf("decision", press).command);
    tookMs.push(performance.now() - startedAt);
  }
  return median(tookMs);
}

let asked = 0;

function submit(dispatcher: Dispatcher, command: Parameters<Dispatcher["submit"]>[0]["command"]) {
  asked += 1;
  return dispatcher.submit({
    id: commandId(`decision-${asked}`),
    at: epochMs(Date.now()),
    by: { kind: "system" },
    command,
  });
}

/** A morning in which most people wait in one field. */
function crowded(now: number): Sight {
  const field = (index: number): FieldSight => ({
    id: fieldId(`field-${index}`),
    meanS: 420,
    cv: 1,
    normS: 1200,
    priority: [],
    normal: Array.from(
      { length: index === 0 ? WAITING / 2 : WAITING / 2 / (FIELDS - 1) },
      (_, at) => now - 5000 + 40 * at,
    ),
    inARow: 0,
    normalDue: 0,
    expected: { startS: 27_000, bucketS: 900, perHour: Array.from({ length: 38 }, () => 12) },
    arrivals: [],
    priorityArrivals: 0,
    served: [],
    noShows: 0,
  });
  const counter = (index: number): CounterSight => ({
    id: counterId(`counter-${index}`),
    home: [index % FIELDS],
    setTo: [index % FIELDS],
    turnsTo: null,
    returnsAtS: null,
    state: "busy",
    since: now - 60 * (index + 1),
    serving: index % FIELDS,
    setSince: -Infinity,
    pace: Array.from({ length: FIELDS }, (_, at) => (at === index % FIELDS ? 1 : 1.2)),
    shifts: [{ startS: 27_000, endS: 61_200, drainS: 3600 }],
    isPinned: false,
    proposed: null,
    moves: 0,
  });
  return {
    now,
    fields: Array.from({ length: FIELDS }, (_, index) => field(index)),
    counters: Array.from({ length: COUNTERS }, (_, index) => counter(index)),
    rules: { setupS: 90, minDwellS: 600, maxInARow: 1, thenNormal: 2, noShowS: 90 },
  };
}
