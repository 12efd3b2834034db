import { pair } from "#kiosk/agent/pair.ts";
import type { DeviceKey } from "#kiosk/agent/device-key.ts";
import { realPause } from "#kiosk/agent/pause.ts";
import { createLink } from "#ui/link/create-link.ts";
import type { Kiosk } from "./doors.ts";

/** A kiosk without a printer, paired with the server. */
export interface PairedKiosk {
  readonly press: Kiosk;
  leave(): void;
}

const PAIRING_PATIENCE_MS = 15_000;

/**
 * Pairs a kiosk and connects it; in a demonstration the devices of this machine need nobody's approval.
 * @throws when the server grants no pairing.
 */
export async function openPairedKiosk(url: string, name: string): Promise<PairedKiosk> {
  const patience = AbortSignal.timeout(PAIRING_PATIENCE_MS);
  const keyFile = keyInMemory();
  const key = await pair({ server: new URL(url), name, keyFile, pause: realPause, onCode: () => {} }, patience);
  if (key === null) throw new Error(`${name} was not paired`);
  const link = createLink({ url, token: () => key.token, audience: { kind: "kiosk" } });
  return {
    leave: link.open(),
    async press(command) {
      const reply = await link.command(command);
      if (!reply.ok) return reply;
      return reply.value.ticket === null ? { ok: false, code: "BAD_REQUEST" } : { ok: true, value: reply.value.ticket };
    },
  };
}

function keyInMemory() {
  let kept: DeviceKey | null = null;
  return {
    read: () => kept,
    write: (key: DeviceKey) => void (kept = key),
    remove: () => void (kept = null),
  };
}
