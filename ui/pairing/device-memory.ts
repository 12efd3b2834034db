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

/**
 * The memory of one kind of device. A token given in the address (`#token=…`, never sent to a server) is taken over
 * and the address cleaned: so a start script can open a screen that is paired already.
 */
export function deviceMemory(kind: string, storage: Storage = globalThis.localStorage): DeviceMemory {
  const tokenKey = `luot.device.${kind}.token`;
  const pairingKey = `luot.device.${kind}.pairing`;
  const given = tokenFromAddress();
  if (given !== null) storage.setItem(tokenKey, given);
  return {
    token: () => storage.getItem(tokenKey),
    keepToken: (token) => storage.setItem(tokenKey, token),
    forgetToken: () => storage.removeItem(tokenKey),
    pairing: () => readPairing(storage.getItem(pairingKey)),
    keepPairing: (started) =>
      started === null ? storage.removeItem(pairingKey) : storage.setItem(pairingKey, JSON.stringify(started)),
  };
}

function tokenFromAddress(): string | null {
  const { hash, pathname, search } = globalThis.location;
  const token = new URLSearchParams(hash.slice(1)).get("token");
  if (token !== null) history.replaceState(null, "", pathname + search);
  return token;
}

function readPairing(text: string | null): PairingStarted | null {
  try {
    return text === null ? null : readPairingStarted(JSON.parse(text));
  } catch {
    // Half-written by a browser that was switched off: start again.
    return null;
  }
}
