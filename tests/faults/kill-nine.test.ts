import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandId } from "#shared/kit/ids.ts";
import { randomBelow, seededRandom } from "#shared/kit/random.ts";

import { openCentreData } from "#server/log/centre-data.ts";
import { DataFault } from "#server/log/data-fault.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const PROGRAM = join(import.meta.dirname, "support/issue-until-killed.ts");
const ROUNDS = 20;
const SEED = 20_261_123;

interface Acknowledged {
  readonly number: string;
  readonly command: string;
}

/** From the second one on, a process comes from the compile cache. */
function startIssuing(folder: string) {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, "compiled") };
  return spawn(process.execPath, [PROGRAM, folder], { stdio: ["ignore", "pipe", "inherit"], env });
}

/** Lets a process issue tickets, kills it after so many acknowledgements, and gives all that came through. */
async function issueAndKill(folder: string, after: number): Promise<readonly Acknowledged[]> {
  const child = startIssuing(folder);
  const exited = once(child, "exit");
  const heard: Acknowledged[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [number = "", command = ""] = line.split(" ");
    heard.push({ number, command });
    if (heard.length === after) child.kill("SIGKILL");
  }
  expect(await exited).toEqual([null, "SIGKILL"]);
  return heard;
}

test(`every acknowledged ticket is there after ${ROUNDS} kills, and no number was given twice (seed ${SEED})`, async () => {
  using folder = temporaryFolder();
  const random = seededRandom(SEED);
  const acknowledged: Acknowledged[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    acknowledged.push(...(await issueAndKill(folder.path, 1 + randomBelow(random, 200))));

  using data = openCentreData(folder.path);
  const issued = [...data.log.all()].flatMap(({ event }) => (event.type === "TicketIssued" ? [event.number] : []));
  expect(new Set(issued).size).toBe(issued.length);
  expect(issued).toEqual(issued.map((_, index) => `A${String(index + 1).padStart(3, "0")}`));
  for (const { number, command } of acknowledged)
    expect(data.log.eventsOf(commandId(command))).toMatchObject([{ event: { number } }]);
});

test("a second process is kept out of the folder until the first is dead", async () => {
  using folder = temporaryFolder();
  const child = startIssuing(folder.path);
  await once(child.stdout, "data");
  expect(() => openCentreData(folder.path)).toThrow(DataFault);
  child.kill("SIGKILL");
  await once(child, "exit");
  using data = openCentreData(folder.path);
  expect(data.log.lastSeq()).toBeGreaterThan(0);
});
