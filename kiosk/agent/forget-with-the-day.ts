import type { Day } from "#shared/kit/time.ts";
import type { AgentStore } from "./agent-store.ts";
import type { AgentLog } from "./events.ts";
import type { KioskStore } from "./keep/kiosk-store.ts";

export interface ForgetWithTheDayParts {
  readonly store: Pick<AgentStore, "get" | "follow">;
  readonly keep: Pick<KioskStore, "forget">;
  readonly log: Pick<AgentLog, "diskRefused">;
}

/** Forgets at the start, and whenever a day begins, with the server or without it. */
export function forgetWithTheDay({ store, keep, log }: ForgetWithTheDayParts): void {
  const forget = (today: Day | null): void => {
    try {
      keep.forget(today);
    } catch (fault) {
      log.diskRefused(fault);
    }
  };
  let day = store.get().situation.view?.day ?? null;
  forget(day);
  store.follow(({ situation }) => {
    const today = situation.view?.day ?? null;
    if (today === day) return;
    day = today;
    forget(today);
  });
}
