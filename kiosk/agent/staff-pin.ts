import { join } from "node:path";
import { z } from "zod";
import type { EpochMs } from "#shared/kit/time.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { type OwnFile, ownFile } from "./own-file.ts";
import { createPinFailures, pinFailuresSchema } from "./pin-failures.ts";
import { hashPin, isPin } from "./pin-hash.ts";

/** What a typed PIN is worth; the codes are refusals that every face has words for. */
export type PinVerdict = "right" | Extract<RefusalCode, "WRONG_CREDENTIALS" | "LOCKED_OUT">;

/** A PIN as it may be set and typed: four to ten digits. */
export const pinSchema = z.string().regex(/^\d{4,10}$/);

/** The staff's PIN of one kiosk: it opens what citizens must not touch, such as the way out of the kiosk's screen. */
export interface StaffPin {
  /** False until somebody sets one: then no guess is right. */
  readonly isSet: () => boolean;
  /**
   * Takes as long for a wrong PIN as for the right one. After five wrong ones in a row `LOCKED_OUT` for 30 s, doubling to
   * 15 minutes, also for the right one; a restart forgives nothing, the right PIN forgives all.
   */
  readonly check: (guess: string) => Promise<PinVerdict>;
  /** Replaces the PIN, also while a kiosk runs, and forgives the wrong guesses so far. */
  readonly set: (pin: string) => Promise<void>;
}

export interface StaffPinParts {
  /** The kiosk's own folder; it exists. */
  readonly folder: string;
  /** scrypt's. */
  readonly cost: number;
  readonly now: () => EpochMs;
  readonly onFault: (error: unknown) => void;
}

const hashSchema = z.object({ hash: z.string() });

/** The PIN kept, hashed, in the kiosk's own folder: it works without a server. */
export function createStaffPin({ folder, cost, now, onFault }: StaffPinParts): StaffPin {
  // Opened for each use: `npm run kiosk-pin` writes them while the kiosk runs.
  const pinFile = (): OwnFile<z.infer<typeof hashSchema>> =>
    ownFile(join(folder, "staff-pin.json"), hashSchema, onFault);
  const failures = createPinFailures((onUnwritten) =>
    ownFile(join(folder, "staff-pin-failures.json"), pinFailuresSchema, (error) => {
      onUnwritten(error);
      onFault(error);
    }),
  );
  return {
    isSet: () => pinFile().read() !== null,
    async check(guess) {
      const known = pinFile().read();
      if (failures.isLocked(now())) return "LOCKED_OUT";
      failures.add(now());
      const isRight = await isPin(guess, known?.hash ?? (await hashPin("", cost)));
      if (!isRight || known === null) return "WRONG_CREDENTIALS";
      failures.forgive();
      return "right";
    },
    async set(pin) {
      pinFile().write({ hash: await hashPin(pinSchema.parse(pin), cost) });
      failures.forgive();
    },
  };
}
