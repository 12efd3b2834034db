import type { Store } from "#ui/link/store.ts";
import type { AnnouncerMessage, AnnouncerMemory, AnnouncerState } from "./announce.ts";
import { callKey, type Announcement, type CallKey } from "./announcement.ts";
import type { Announcer } from "./announcer.ts";
import type { Hearing, Outcome } from "./outcome.ts";

/** The world around the announcements. */
export interface AnnouncerPorts {
  readonly announcer: Announcer;
  readonly remember: (memory: AnnouncerMemory) => void;
  /** Told of each call that was shown to its end, and whether it was heard. */
  readonly report: (outcome: Outcome) => void;
  /** Resolves after `ms`, or at once when `leaving` aborts. */
  readonly pause: (ms: number, leaving: AbortSignal) => Promise<void>;
}

/** Long enough to look up and find it, short enough that twelve calls at once are told within half a minute. */
export const SHOWN_AT_LEAST_MS = 2400;

/** How long a call that stands keeps the eye when no other one waits. */
export const SHOWN_ALONE_MS = 7000;

/** An announcement that does not come to its end in this time is given up. */
export const SAY_LIMIT_MS = 20_000;

/** Carries out what the reducer has decided, one announcement after the other; returns how to stop. */
export function runAnnouncements(store: Store<AnnouncerState, AnnouncerMessage>, ports: AnnouncerPorts): () => void {
  const leaving = new AbortController();
  let running: CallKey | null = null;
  const look = (): void => {
    const { current, day, done } = store.get();
    if (current === null || callKey(current.call) === running) return;
    running = callKey(current.call);
    ports.remember({ day, done });
    void carryOut(current, store, ports, leaving.signal).then(() => {
      running = null;
      if (!leaving.signal.aborted) store.send({ type: "ended" });
    });
  };
  const unsubscribe = store.subscribe(look);
  look();
  return () => {
    leaving.abort();
    unsubscribe();
  };
}

async function carryOut(
  announcement: Announcement,
  store: Store<AnnouncerState, AnnouncerMessage>,
  { announcer, pause, report }: AnnouncerPorts,
  leaving: AbortSignal,
): Promise<void> {
  const over = new AbortController();
  const ending = AbortSignal.any([leaving, over.signal]);
  const said = announcement.call.isSilent ? SILENT : announcer.say(announcement, ending).catch(unheard);
  const [, hearing] = await Promise.all([
    pause(SHOWN_AT_LEAST_MS, ending),
    Promise.race([said, pause(SAY_LIMIT_MS, ending).then(unheard)]),
  ]);
  if (leaving.aborted) return;
  report({ call: announcement.call, hearing });
  await Promise.race([eyeIsWanted(store, ending), pause(SHOWN_ALONE_MS - SHOWN_AT_LEAST_MS, ending)]);
  over.abort();
}

const SILENT = Promise.resolve<Hearing>("silent");
const unheard = (): Hearing => "unheard";

/** Another call waits for the eye, or this one needs it no more. */
function eyeIsWanted(
  store: Pick<Store<AnnouncerState, never>, "get" | "subscribe">,
  ending: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { queue, current } = store.get();
      if (queue.length > 0 || current?.call.isLive !== true) resolve();
    };
    ending.addEventListener("abort", store.subscribe(look), { once: true });
    look();
  });
}
