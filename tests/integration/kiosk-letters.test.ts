import { describe, expect, test } from "vitest";

import { deviceId, storeId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";

import { openRegisters } from "#server/auth/registers.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";

const MONTH_MS = 31 * 24 * 60 * MINUTE_MS;

/** The register of a folder, with a way to pair a kiosk. */
function opened() {
  const folder = temporaryFolder();
  const clock = virtualClock(timeOf("08:00"));
  const registers = openRegisters(folder.path, clock, 16);
  return {
    clock,
    registers,
    letters: registers.kioskLetters,
    pair(name: string) {
      const asked = registers.devices.request({ kind: "kiosk", name, address: "::1", isTrusted: true });
      if (!asked.ok) throw new Error(asked.code);
      return asked.value.deviceId;
    },
    [Symbol.dispose]() {
      registers[Symbol.dispose]();
      folder[Symbol.dispose]();
    },
  };
}

describe("the letters of kiosks", () => {
  test("[F4] are one kiosk's each, the same as often as it asks", () => {
    using centre = opened();
    const [one, two] = [centre.pair("one"), centre.pair("two")];
    const letter = centre.letters.letterFor(one, storeId("store"));
    expect(letter).toMatch(/^[A-Z]$/);
    expect(centre.letters.letterFor(two, storeId("store"))).not.toBe(letter);
    expect(centre.letters.letterFor(one, storeId("store"))).toBe(letter);
    expect(centre.letters.lettersOf(one)).toEqual([letter]);
    expect(centre.letters.lettersOf(deviceId("nobody"))).toEqual([]);
  });

  test("[F4] are others for a store that replaced a lost one, whose tickets are still known", () => {
    using centre = opened();
    const kiosk = centre.pair("one");
    const first = centre.letters.letterFor(kiosk, storeId("first"));
    centre.clock.pass(1000);
    const second = centre.letters.letterFor(kiosk, storeId("second"));
    expect(second).not.toBe(first);
    expect(centre.letters.lettersOf(kiosk)).toEqual([second, first]);
  });

  test("[F11] are known of a store that a kiosk paired anew brings from, and of no other", () => {
    using centre = opened();
    const [former, anew] = [centre.pair("former"), centre.pair("anew")];
    const letter = centre.letters.letterFor(former, storeId("store"));
    centre.registers.devices.decide(former, "revoke");
    expect(centre.letters.lettersOf(anew, storeId("store"))).toEqual([letter]);
    expect(centre.letters.lettersOf(anew, storeId("another"))).toEqual([]);
    expect(centre.letters.letterFor(anew, storeId("store"))).not.toBe(letter);
  });

  test("[F11] tell as whom a store was paired, those revoked too", () => {
    using centre = opened();
    const [former, anew] = [centre.pair("former"), centre.pair("anew")];
    centre.letters.letterFor(former, storeId("store"));
    centre.registers.devices.decide(former, "revoke");
    expect(centre.letters.devicesOf(storeId("store"))).toEqual([former]);
    centre.letters.letterFor(anew, storeId("store"));
    expect(new Set(centre.letters.devicesOf(storeId("store")))).toEqual(new Set([former, anew]));
    expect(centre.letters.devicesOf(storeId("another"))).toEqual([]);
  });

  test("[F4] mean another kiosk only a month after their store was lost", () => {
    using centre = opened();
    const kiosk = centre.pair("one");
    const first = centre.letters.letterFor(kiosk, storeId("first"));
    centre.clock.pass(1000);
    centre.letters.letterFor(kiosk, storeId("second"));
    expect(centre.letters.letterFor(centre.pair("two"), storeId("store"))).not.toBe(first);
    centre.clock.pass(MONTH_MS);
    expect(centre.letters.letterFor(centre.pair("three"), storeId("store"))).toBe(first);
  });

  test("[F4] are two where one no longer tells kiosks apart, and run out in the end", () => {
    using centre = opened();
    const kiosk = centre.pair("one");
    const letters = Array.from({ length: 601 }, (_, index) => centre.letters.letterFor(kiosk, storeId(`s${index}`)));
    expect(new Set(letters).size).toBe(601);
    expect(letters.filter((letter) => letter === null)).toHaveLength(1);
    expect(letters[24]).toMatch(/^[A-Z]{2}$/);
  });
});
