import { spawnSync } from "node:child_process";
import Database from "better-sqlite3";

import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { centreFileIn, openCentreData } from "#server/log/centre-data.ts";
import { replayFolder } from "#server/replay/replay-folder.ts";
import { evolveAll } from "#shared/domain/evolve.ts";
import { initialState } from "#shared/domain/initial-state.ts";

import { inMs } from "../figures.ts";
import type { GoalFigure } from "../figures.ts";
import { interleave } from "../interleave.ts";
import { startServer, temporaryFolder } from "../our-centre.ts";
import { writeYear } from "../year.ts";

const SLICES = 8;

/** A cold start on a year of data against an empty Node, and a full replay against reading and parsing alone. */
export async function aYearOfData(): Promise<readonly GoalFigure[]> {
  using folder = temporaryFolder();
  const { centre } = readCentreFile("centres/tang-nhon-phu.json");
  const { tickets, events } = writeYear(folder.path, centre);
  const start = await interleave(
    SLICES,
    () => coldStart(folder.path),
    () => Promise.resolve(timed(() => spawnSync(process.execPath, ["-e", "0"]))),
  );
  using data = openCentreData(folder.path);
  const replay = await interleave(
    SLICES,
    () => Promise.resolve(timed(() => evolveAll(initialState(centre), data.log.all()))),
    () => Promise.resolve(timed(() => readAndParse(folder.path))),
  );
  const { tables } = replayFolder(folder.path);
  const differing = tables.filter(({ liveHash, rebuiltHash }) => liveHash !== rebuiltHash).length;
  const notes = [`${tickets} tickets, ${events} events, ${SLICES} slices, interleaved`];
  return [
    {
      goal: 8,
      title: "cold start with a year of data, spawn → listening ÷ node -e 0",
      ours: inMs(start.ours),
      floor: inMs(start.floor),
      ratio: start.ratio,
      direction: "at-most",
      moonshot: 4,
      mustNotFallBelow: 8,
      notes,
    },
    {
      goal: 11,
      title: "full replay ÷ SELECT + JSON.parse alone",
      ours: inMs(replay.ours),
      floor: inMs(replay.floor),
      ratio: replay.ratio,
      direction: "at-most",
      moonshot: 1.3,
      mustNotFallBelow: 2,
      notes: [...notes, `rebuilt report tables that differ from the live ones: ${differing} of ${tables.length}`],
    },
  ];
}

async function coldStart(folder: string): Promise<number> {
  await using server = await startServer(folder);
  return server.startedInMs;
}

function readAndParse(folder: string): number {
  const db = new Database(centreFileIn(folder), { readonly: true });
  let count = 0;
  for (const row of db.prepare("SELECT seq, at, actor, command_id, body FROM events ORDER BY seq").raw().iterate())
    if (Array.isArray(row) && JSON.parse(String(row[4])) !== null) count += 1;
  db.close();
  return count;
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
