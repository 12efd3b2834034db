import type { CommandId } from "#shared/kit/ids.ts";
import type { AgentStore } from "./agent-store.ts";
import { bringTickets, type BringTicketsParts } from "./bring-tickets.ts";
import type { KioskStore } from "./keep/kiosk-store.ts";
import type { Pause } from "./pause.ts";
import type { PrintReports } from "./print-reports.ts";
import type { ServerLink } from "./server-link.ts";

export interface KeepInStepParts extends Pick<BringTicketsParts, "log"> {
  readonly keep: KioskStore;
  readonly link: Pick<ServerLink, "ask" | "keepNumbers" | "deviceId">;
  readonly store: Pick<AgentStore, "get" | "follow" | "tell">;
  readonly reports: Pick<PrintReports, "deliver">;
  readonly pause: Pause;
  /** Told after each round, also of those without a server. */
  readonly onRound: () => void;
}

/** Keeps what the kiosk has and what the server knows of it in step. */
export interface KeptInStep extends AsyncDisposable {
  /** Something was given: goes once more, soon. */
  readonly soon: () => void;
}

const EVERY_MS = 30_000;

/**
 * Whenever the server is there: brings the tickets that were given without it, then agrees on the numbers to keep, then
 * tells of papers. One at a time; at each connection, on a new day, after each ticket, and every half minute. What the server
 * does not understand is brought to it once a connection.
 */
export function keepInStep(parts: KeepInStepParts): KeptInStep {
  const { store, pause, onRound } = parts;
  const leaving = new AbortController();
  let nudge = new AbortController();
  let aside = new Set<CommandId>();
  const soon = (): void => nudge.abort();
  const isLive = (): boolean => store.get().situation.link.kind === "live";

  store.follow((now, before) => {
    const isRisen = now.situation.link.kind === "live" && before.situation.link.kind !== "live";
    // Another server may be there, which understands.
    if (isRisen) aside = new Set();
    if (isRisen || now.situation.view?.day !== before.situation.view?.day) soon();
  });

  async function live(): Promise<void> {
    while (!leaving.signal.aborted) {
      nudge = new AbortController();
      if (isLive()) await goOnce(parts, aside);
      onRound();
      await pause(EVERY_MS, AbortSignal.any([leaving.signal, nudge.signal]));
    }
  }
  const living = live();

  return {
    soon,
    async [Symbol.asyncDispose]() {
      leaving.abort();
      await living;
    },
  };
}

async function goOnce({ keep, link, store, reports, log }: KeepInStepParts, aside: Set<CommandId>): Promise<void> {
  try {
    const timeZone = (): string => store.get().situation.view?.timeZone ?? "UTC";
    const isBrought = await bringTickets({ keep, link, timeZone, log }, aside);
    store.tell({ type: "aside", hasTicketsAside: aside.size > 0 });
    const deviceId = link.deviceId();
    if (isBrought && keep.isLasting && deviceId !== null) {
      const reply = await link.keepNumbers(keep.numbers.request(deviceId));
      if (reply.ok) keep.numbers.accept(reply.value, deviceId);
    }
    await reports.deliver();
  } catch (fault) {
    // The disk refused: what is kept stands as it was, and the next round tries again.
    log.diskRefused(fault);
  }
}
