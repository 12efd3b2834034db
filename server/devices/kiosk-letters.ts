import type { DeviceId, StoreId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";

import type { AccessFile } from "#server/auth/access-file.ts";
import type { Clock } from "#server/clock/clock.ts";

/** The letters that end the numbers which a kiosk gives by itself. */
export interface KioskLetters {
  /** The store's letter, from its first asking on; null when there is none left. */
  letterFor(deviceId: DeviceId, storeId: StoreId): string | null;
  /**
   * Every letter of a kiosk, the last one first: a store that was lost may have left tickets. And of its store, by whatever
   * device it was lent: a kiosk that is paired anew brings what it gave before.
   */
  lettersOf(deviceId: DeviceId, storeId?: StoreId): readonly string[];
  /** Every device that a store was given a letter as, revoked ones too, as long as they are remembered. */
  devicesOf(storeId: StoreId): readonly DeviceId[];
}

// Without I and O, which are read for 1 and 0. Sounds that are told apart through a loudspeaker come first.
const SIGNS = "KMNPRTVXHDCESUGABFJLQWYZ".split("");
/** What the first kiosks of a centre end their numbers with. */
export const FIRST_KIOSK_LETTERS = SIGNS.slice(0, 4).join("");

const LETTERS = [...SIGNS, ...SIGNS.flatMap((one) => SIGNS.map((other) => one + other))];

/** As long as a revoked device is remembered: no letter means another kiosk within it. */
const KEPT_MS = 30 * 24 * 60 * MINUTE_MS;

/** The letters in the access file. */
export function kioskLettersIn(file: AccessFile, clock: Clock): KioskLetters {
  const find = file
    .prepare<[string, string], string>("SELECT letter FROM kiosk_letter WHERE device_id = ? AND store_id = ?")
    .pluck();
  const all = file.prepare<[], string>("SELECT letter FROM kiosk_letter").pluck();
  const own = file
    .prepare<[string, string | null], string>(
      "SELECT letter FROM kiosk_letter WHERE device_id = ? OR store_id = ? ORDER BY since DESC, letter",
    )
    .pluck();
  const keepers = file
    .prepare<[string], DeviceId>("SELECT device_id FROM kiosk_letter WHERE store_id = ? ORDER BY since DESC, letter")
    .pluck();
  const insert = file.prepare<[string, string, string, number]>(
    "INSERT INTO kiosk_letter (letter, device_id, store_id, since) VALUES (?, ?, ?, ?)",
  );
  const forget = file.prepare<[number]>(`
    DELETE FROM kiosk_letter WHERE device_id NOT IN (SELECT id FROM device) OR EXISTS (
      SELECT 1 FROM kiosk_letter AS later
      WHERE later.device_id = kiosk_letter.device_id AND later.since > kiosk_letter.since AND later.since <= ?
    )`);
  const assign = file.transaction((deviceId: DeviceId, storeId: StoreId): string | null => {
    forget.run(clock.now() - KEPT_MS);
    const taken = new Set(all.all());
    const letter = LETTERS.find((each) => !taken.has(each));
    if (letter !== undefined) insert.run(letter, deviceId, storeId, clock.now());
    return letter ?? null;
  });

  return {
    letterFor: (deviceId, storeId) => find.get(deviceId, storeId) ?? assign.immediate(deviceId, storeId),
    lettersOf: (deviceId, storeId) => own.all(deviceId, storeId ?? null),
    devicesOf: (storeId) => keepers.all(storeId),
  };
}
