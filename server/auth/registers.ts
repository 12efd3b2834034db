import type { Clock } from "#server/clock/clock.ts";
import { devicesIn, type Devices } from "#server/devices/devices.ts";
import { kioskLettersIn, type KioskLetters } from "#server/devices/kiosk-letters.ts";
import { openAccessFile } from "./access-file.ts";
import { credentialsIn, type Credentials } from "./credentials.ts";
import { integrationsIn, type Integrations } from "./integrations.ts";
import { sessionsIn, type Sessions } from "./sessions.ts";

/** Everything that the access file of a data folder holds. */
export interface Registers extends Disposable {
  readonly credentials: Credentials;
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly kioskLetters: KioskLetters;
  readonly integrations: Integrations;
}

/**
 * Opens the access file of a data folder; the command line may have it open too. `scryptCost` is what a guess costs.
 * @throws DataFault naming the file when it cannot be opened.
 */
export function openRegisters(folder: string, clock: Clock, scryptCost: number): Registers {
  const file = openAccessFile(folder);
  return {
    credentials: credentialsIn(file, clock, scryptCost),
    sessions: sessionsIn(file, clock),
    devices: devicesIn(file, clock),
    kioskLetters: kioskLettersIn(file, clock),
    integrations: integrationsIn(file),
    [Symbol.dispose]: () => void file.close(),
  };
}
