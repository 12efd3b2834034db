import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createStaffPin, type StaffPin } from "#kiosk/agent/staff-pin.ts";
import { epochMs } from "#shared/kit/time.ts";
import { type TemporaryFolder, temporaryFolder } from "#tests/support/temporary-folder.ts";

const CHEAP = 2 ** 4;
const START = Date.UTC(2026, 10, 23, 1);

let folder: TemporaryFolder;
let now = START;
beforeEach(() => {
  folder = temporaryFolder();
  now = START;
});
afterEach(() => folder[Symbol.dispose]());

/** The PIN as a kiosk finds it after a start. */
const openPin = (): StaffPin =>
  createStaffPin({
    folder: folder.path,
    cost: CHEAP,
    now: () => epochMs(now),
    onFault: (error) => {
      throw error;
    },
  });

async function guessWrongly(pin: StaffPin, times: number): Promise<void> {
  for (let guess = 0; guess < times; guess += 1) expect(await pin.check("0000")).toBe("WRONG_CREDENTIALS");
}

describe("the staff's PIN of a kiosk", () => {
  test("is right, also after a restart, and no other is", async () => {
    await openPin().set("482915");
    expect(openPin().isSet()).toBe(true);
    expect(await openPin().check("482915")).toBe("right");
    expect(await openPin().check("482916")).toBe("WRONG_CREDENTIALS");
    expect(await openPin().check("")).toBe("WRONG_CREDENTIALS");
  });

  test("is never right before one was set", async () => {
    const pin = openPin();
    expect(pin.isSet()).toBe(false);
    expect(await pin.check("")).toBe("WRONG_CREDENTIALS");
  });

  test("is kept as a hash that its owner alone may read", async () => {
    await openPin().set("482915");
    expect(readFileSync(join(folder.path, "staff-pin.json"), "utf8")).not.toContain("482915");
  });

  test("may be changed while the kiosk runs", async () => {
    const running = openPin();
    await running.set("482915");
    await openPin().set("1357");
    expect(await running.check("482915")).toBe("WRONG_CREDENTIALS");
    expect(await running.check("1357")).toBe("right");
  });

  test.for(["", "123", "12345678901", "12a4", "١٢٣٤"])("is refused as %j", async (pin) => {
    await expect(openPin().set(pin)).rejects.toThrow("Invalid string");
  });

  test("waits after five wrong guesses, longer after each, and a restart forgives nothing", async () => {
    await openPin().set("482915");
    await guessWrongly(openPin(), 5);
    now += 29_999;
    expect(await openPin().check("482915")).toBe("LOCKED_OUT");
    now += 1;
    await guessWrongly(openPin(), 1);
    now += 59_999;
    expect(await openPin().check("482915")).toBe("LOCKED_OUT");
    now += 1;
    expect(await openPin().check("482915")).toBe("right");
    await guessWrongly(openPin(), 5);
  });

  test("never waits longer than a quarter of an hour", async () => {
    await openPin().set("482915");
    writeFileSync(join(folder.path, "staff-pin-failures.json"), JSON.stringify({ count: 500, lastAt: now }));
    now += 899_999;
    expect(await openPin().check("482915")).toBe("LOCKED_OUT");
    now += 1;
    expect(await openPin().check("482915")).toBe("right");
  });

  test("counts guesses that come together", async () => {
    const pin = openPin();
    await pin.set("482915");
    const verdicts = await Promise.all(Array.from({ length: 8 }, async () => await pin.check("0000")));
    expect(verdicts.filter((verdict) => verdict === "LOCKED_OUT")).toHaveLength(3);
  });

  test("counts guesses on a disk that takes nothing, too", async () => {
    await openPin().set("482915");
    const faults: unknown[] = [];
    const pin = createStaffPin({
      folder: folder.path,
      cost: CHEAP,
      now: () => epochMs(now),
      onFault: (fault) => faults.push(fault),
    });
    // A folder stands where they are to be written: a refusal that root meets, too.
    mkdirSync(join(folder.path, "staff-pin-failures.json.new"));
    await guessWrongly(pin, 5);
    expect(await pin.check("482915")).toBe("LOCKED_OUT");
    expect(faults).toHaveLength(5);
    now += 30_000;
    expect(await pin.check("482915")).toBe("right");
    await guessWrongly(pin, 5);
  });

  test("does not wait for a clock that was set back", async () => {
    await openPin().set("482915");
    await guessWrongly(openPin(), 5);
    now -= 3_600_000;
    expect(await openPin().check("482915")).toBe("right");
  });

  test("is as if none were set when its file was torn", async () => {
    await openPin().set("482915");
    writeFileSync(join(folder.path, "staff-pin.json"), '{"ha');
    expect(openPin().isSet()).toBe(false);
    expect(await openPin().check("482915")).toBe("WRONG_CREDENTIALS");
  });
});
