import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandId } from "#shared/kit/ids.ts";
import { randomBelow, seededRandom } from "#shared/kit/random.ts";
import { giveAlone } from "#kiosk/agent/give-alone.ts";
import { kioskTime } from "#kiosk/agent/keep/kiosk-time.ts";
import { openKioskStore } from "#kiosk/agent/keep/kiosk-store.ts";
import { numberStoreIn } from "#kiosk/agent/keep/number-store.ts";
import { openStoreFile } from "#kiosk/agent/keep/open-store-file.ts";
import { onStore, StoreFault } from "#kiosk/agent/keep/store-fault.ts";
import { ticketStoreIn } from "#kiosk/agent/keep/ticket-store.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { kept, KIOSK, NAMES, press } from "#tests/support/kept-morning.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { smallDisk, smallDiskKind } from "./support/small-disk.ts";

const PROGRAM = join(import.meta.dirname, "support/give-until-killed.ts");
const ROUNDS = 20;
const SEED = 20_261_124;

interface Shown {
  readonly number: string;
  readonly press: string;
}

const unexpected = (fault: unknown): never => {
  throw fault;
};

/** Lets a kiosk give tickets, kills it a moment after so many, and gives all that it showed. */
async function giveAndKill(folder: string, after: number): Promise<readonly Shown[]> {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, "compiled") };
  const child = spawn(process.execPath, [PROGRAM, folder], { stdio: ["ignore", "pipe", "inherit"], env });
  const exited = once(child, "exit");
  const shown: Shown[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [number = "", id = ""] = line.split(" ");
    shown.push({ number, press: id });
    if (shown.length === after) child.kill("SIGKILL");
  }
  expect(await exited).toEqual([null, "SIGKILL"]);
  return shown;
}

test(`a kiosk without its server shows no number twice and loses none through ${ROUNDS} kills (seed ${SEED})`, async () => {
  using folder = temporaryFolder();
  const random = seededRandom(SEED);
  const shown: Shown[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    shown.push(...(await giveAndKill(folder.path, 1 + randomBelow(random, 50))));

  using keep = openKioskStore(folder.path, () => timeOf("09:00"), unexpected);
  expect(new Set(shown.map(({ number }) => number)).size).toBe(shown.length);
  for (const { number, press: id } of shown) expect(keep.tickets.find(commandId(id))?.ticket.number).toBe(number);
  const brought: string[] = [];
  keep.atOnce(() => {
    for (let next = keep.tickets.nextToBring(); next !== null; next = keep.tickets.nextToBring()) {
      brought.push(next.number);
      keep.tickets.brought(next.insteadOf, null);
    }
  });
  // Whoever was killed between the disk and the screen has its ticket still to be brought.
  expect(brought).toEqual(brought.map((_, index) => `A${String(21 + index).padStart(3, "0")}`));
  expect(new Set(brought)).toEqual(new Set([...brought, ...shown.map(({ number }) => number)]));
});

test(`a full disk shows no number, and the next one that it shows is on it (${smallDiskKind})`, () => {
  using disk = smallDisk();
  const wall = () => timeOf("09:00");
  using stack = new DisposableStack();
  const { db } = openStoreFile(disk.folder, wall, unexpected);
  stack.defer(() => db.close());
  const numbers = numberStoreIn(db, () => ({ id: "store", saved: null }));
  numbers.accept(kept({ blocks: kept().blocks.map((block) => ({ ...block, to: 100_000 })) }), KIOSK);
  const tickets = ticketStoreIn(db);
  const atOnce = <Result>(work: () => Result): Result => onStore(() => db.transaction(work).immediate());
  const time = kioskTime({
    wall,
    elapsed: () => 0,
    left: null,
    nextDayEndsAt: null,
    lastIssuedAt: tickets.lastIssuedAt(),
  });
  let presses = 0;
  const give = () =>
    giveAlone(press(`press-${(presses += 1)}`), NAMES, {
      keep: { numbers, tickets, atOnce, isLasting: true },
      time,
      wall,
    });

  const shown = [give()?.ticket.number];
  disk.fill(db);
  expect(() => {
    for (;;) shown.push(give()?.ticket.number);
  }).toThrow(StoreFault);
  expect(tickets.newest()?.ticket.number).toBe(shown.at(-1));
  disk.makeRoom(db);
  shown.push(give()?.ticket.number);
  expect(shown).toEqual(shown.map((_, index) => `A${String(21 + index).padStart(3, "0")}`));
});
