import { postJson } from "#ui/link/post-json.ts";
import { useEffect, useState } from "react";
import { deviceMemory, type DeviceMemory } from "./device-memory.ts";
import { pair, type PairingPorts, type PairingStep } from "./pair.ts";
import { readPairingAnswer, readPairingStarted } from "./pairing-answers.ts";
import { takeTokenFromAddress } from "./token-in-address.ts";

const ASK_EVERY_MS = 2000;

/** A device as it names itself to the director. */
export interface DeviceName {
  readonly kind: "kiosk" | "board" | "counter-display";
  readonly name: string;
}

interface Pairing {
  readonly step: PairingStep;
  /** Forgets the token and asks for a new code: the server no longer knows this device, or the person asked for it. */
  readonly startOver: () => void;
}

/** Pairs this browser with the centre, once; later it only remembers. */
export function usePairing({ kind, name }: DeviceName): Pairing {
  const [memory] = useState(() => memoryOf(kind));
  const [attempt, setAttempt] = useState(() => ({ token: memory.token() }));
  const [step, setStep] = useState<PairingStep>({ kind: "asking" });
  useEffect(() => {
    if (attempt.token !== null) return undefined;
    const leaving = new AbortController();
    const show = (next: PairingStep): void => {
      setStep(next);
      if (next.kind !== "paired") return;
      memory.keepToken(next.token);
      setAttempt({ token: next.token });
    };
    void follow(pair(portsOf({ kind, name }, memory)), show, leaving.signal);
    return () => leaving.abort();
  }, [kind, name, memory, attempt]);
  const startOver = (): void => {
    memory.forgetToken();
    setAttempt({ token: null });
  };
  const { token } = attempt;
  return { step: token === null ? step : { kind: "paired", token }, startOver };
}

function memoryOf(kind: DeviceName["kind"]): DeviceMemory {
  const memory = deviceMemory(kind, globalThis.localStorage);
  const given = takeTokenFromAddress();
  if (given !== null) memory.keepToken(given);
  return memory;
}

async function follow(
  steps: AsyncGenerator<PairingStep>,
  show: (step: PairingStep) => void,
  leaving: AbortSignal,
): Promise<void> {
  for await (const step of steps) {
    if (leaving.aborted) return;
    show(step);
  }
}

const portsOf = (device: DeviceName, memory: DeviceMemory): PairingPorts => ({
  start: () => postJson("/api/v1/devices", device, readPairingStarted),
  claim: ({ deviceId, claim }) =>
    postJson(`/api/v1/devices/${encodeURIComponent(deviceId)}/token`, { claim }, readPairingAnswer),
  recall: memory.pairing,
  remember: memory.keepPairing,
  pause: () => new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS)),
});
