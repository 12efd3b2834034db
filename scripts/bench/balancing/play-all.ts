import { once } from "node:events";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

import type { DayFigures } from "./day-figures.ts";
import type { Order } from "./play-variant.ts";
import type { Variant } from "./variant.ts";

/** The scenario files of a folder: `NAME.SEED.json`. */
export const scenarioFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.\d+\.json$/.test(name))
    .map((name) => join(folder, name));

/** Plays every day under one variant, on all processors; by file name. */
export async function playAll(variant: Variant, files: readonly string[]): Promise<readonly DayFigures[]> {
  const hands = availableParallelism();
  const shares = Array.from({ length: hands }, (_, hand) => files.filter((_each, index) => index % hands === hand));
  const played = await Promise.all(shares.map((share) => playShare({ variant, files: share })));
  return played.flat().toSorted((one, other) => one.file.localeCompare(other.file, "en", { numeric: true }));
}

async function playShare(order: Order): Promise<readonly DayFigures[]> {
  const played: DayFigures[] = [];
  const worker = new Worker(new URL("play-variant.ts", import.meta.url), { workerData: order });
  worker.on("message", (day: DayFigures) => played.push(day));
  await once(worker, "exit");
  return played;
}
