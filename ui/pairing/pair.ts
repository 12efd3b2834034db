import type { Reply } from "#shared/protocol/reply.ts";
import type { PairingAnswer, PairingStarted } from "#shared/protocol/requests.ts";

/** What a device shows while it is being paired. */
export type PairingStep =
  | { readonly kind: "asking" }
  | { readonly kind: "showing"; readonly code: string }
  | { readonly kind: "rejected" }
  | { readonly kind: "paired"; readonly token: string };

/** The server and the device's own memory, as pairing sees them. */
export interface PairingPorts {
  readonly start: () => Promise<Reply<PairingStarted>>;
  readonly claim: (started: PairingStarted) => Promise<Reply<PairingAnswer>>;
  /** What an earlier run of this page started: a reload keeps its code. */
  readonly recall: () => PairingStarted | null;
  readonly remember: (started: PairingStarted | null) => void;
  readonly pause: () => Promise<void>;
}

/** Asks for a code, shows it, and asks again and again until the director has approved. Ends with `paired` or `rejected`. */
export async function* pair(ports: PairingPorts): AsyncGenerator<PairingStep, void> {
  for (;;) {
    yield { kind: "asking" };
    const started = await startedOrRecalled(ports);
    ports.remember(started);
    yield { kind: "showing", code: started.code };
    const end = await decisionOn(started, ports);
    ports.remember(null);
    if (end.kind === "forgotten") continue;
    yield end;
    return;
  }
}

async function startedOrRecalled(ports: PairingPorts): Promise<PairingStarted> {
  const known = ports.recall();
  if (known !== null) return known;
  for (;;) {
    const reply = await ports.start();
    if (reply.ok) return reply.value;
    await ports.pause();
  }
}

type Decision = Extract<PairingStep, { kind: "paired" | "rejected" }> | { readonly kind: "forgotten" };

async function decisionOn(started: PairingStarted, ports: PairingPorts): Promise<Decision> {
  for (;;) {
    const reply = await ports.claim(started);
    if (reply.ok && reply.value.token !== null) return { kind: "paired", token: reply.value.token };
    if (!reply.ok && reply.code === "DEVICE_REVOKED") return { kind: "rejected" };
    if (!reply.ok && reply.code !== "NO_ANSWER" && reply.code !== "DEVICE_NOT_PAIRED") return { kind: "forgotten" };
    await ports.pause();
  }
}
