import { copyFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";

import type { Recorded } from "#shared/domain/event.ts";
import { openCentreData, type CentreData } from "#server/log/centre-data.ts";
import { entryMaker } from "#tests/contracts/support/log-entries.ts";
import { dayOpened, issued } from "#tests/domain/support/facts.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const FILES = ["centre.sqlite", "centre.sqlite-wal"];
const ROOM_BYTES = 16 * 2 ** 20;
const never = new AbortController().signal;

/** A log that has begun its day, and a pen that writes one ticket more. */
function stage() {
  const folder = temporaryFolder();
  const data = openCentreData(folder.path);
  const entry = entryMaker();
  let count = 0;
  data.log.append([entry("open", [dayOpened()])]);
  return {
    data,
    /** What would be left if the power failed now and everything written had reached the disk. */
    afterPowerCut: () => eventsOfCopy(folder.path),
    walBytes: () => statSync(join(folder.path, "centre.sqlite-wal")).size,
    issue: () => data.log.append([entry(`press-${(count += 1)}`, [issued(`A${String(count).padStart(3, "0")}`)])]),
    [Symbol.dispose]() {
      data[Symbol.dispose]();
      folder[Symbol.dispose]();
    },
  };
}

function eventsOfCopy(folder: string): readonly Recorded[] {
  using copy = temporaryFolder();
  for (const file of FILES) copyFileSync(join(folder, file), join(copy.path, file));
  using data = openCentreData(copy.path);
  return eventsOf(data);
}

const eventsOf = ({ log }: CentreData): readonly Recorded[] => [...log.all()];

describe("the room of the log", () => {
  test("is made once, and the presses after it do not make the file grow", async () => {
    using house = stage();
    await house.data.makeRoom(never);
    const bytes = house.walBytes();
    expect(bytes).toBeGreaterThan(ROOM_BYTES);
    for (let press = 0; press < 50; press += 1) house.issue();
    await house.data.makeRoom(never);
    expect(house.walBytes()).toBe(bytes);
  });

  test("costs nothing that was written before, meanwhile or after", async () => {
    using house = stage();
    const made = house.data.makeRoom(never);
    const isMade = () => house.walBytes() > ROOM_BYTES;
    while (!isMade()) {
      house.issue();
      expect(house.afterPowerCut()).toEqual(eventsOf(house.data));
      await setImmediate();
    }
    await made;
    house.issue();
    expect(house.afterPowerCut()).toEqual(eventsOf(house.data));
  });

  test("is given up where the centre closes", async () => {
    using house = stage();
    const before = house.walBytes();
    await house.data.makeRoom(AbortSignal.abort());
    expect(house.walBytes()).toBe(before);
  });
});
