import type { PairingStarted } from "#shared/protocol/requests.ts";
import { readPairingStarted } from "./pairing-answers.ts";

/** What a device keeps in its browser: its token, or the pairing that is under way. */
export interface DeviceMemory {
  readonly token: () => string | null;
  readonly keepToken: (token: string) => void;
  readonly forgetToken: () => void;
  readonly pairing: () => PairingStarted | null;
  readonly keepPairing: (started: PairingStarted | null) => void;
}

/** The memory of one kind of device; one browser may be a board and a counter display at once. */
export function deviceMemory(kind: string, storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): DeviceMemory {
  const tokenKey = `luot.device.${kind}.token`;
  const pairingKey = `luot.device.${kind}.pairing`;
  return {
    token: () => storage.getItem(tokenKey),
    keepToken: (token) => storage.setItem(tokenKey, token),
    forgetToken: () => storage.removeItem(tokenKey),
    pairing: () => readPairing(storage.getItem(pairingKey)),
    keepPairing: (started) =>
      started === null ? storage.removeItem(pairingKey) : storage.setItem(pairingKey, JSON.stringify(started)),
  };
}

function readPairing(text: string | null): PairingStarted | null {
  try {
    return text === null ? null : readPairingStarted(JSON.parse(text));
  } catch {
    // Half-written by a browser that was switched off: start again.
    return null;
  }
}
