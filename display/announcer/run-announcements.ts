import { LANGUAGES } from "#shared/kit/local-text.ts";
import type { Store } from "#ui/link/store.ts";
import type { AnnouncerMessage, AnnouncerMemory, AnnouncerState } from "./announce.ts";
import { toldKey, type CallKey, type TextAnnouncement, type Told } from "./announcement.ts";
import type { Announcer, Hall } from "./announcer.ts";
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

/** What is not said to its end in this time is given up; a text has as long again as it takes to read it aloud, slowly. */
export const SAY_LIMIT_MS = 60_000;

/** How long a text is read: a slow reader looks up, and takes a letter every 60 ms. */
export const readingMs = (letters: number): number => 3000 + 60 * letters;

const SILENT: Hearing = "silent";

type Announcements = Store<AnnouncerState, AnnouncerMessage>;

/** Carries out what the reducer has decided, one announcement after the other; returns how to stop. */
export function runAnnouncements(store: Announcements, ports: AnnouncerPorts): () => void {
  const leaving = new AbortController();
  let running: CallKey | null = null;
  const look = (): void => {
    const { current, day, done } = store.get();
    if (current === null || toldKey(current) === running) return;
    running = toldKey(current);
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

async function carryOut(told: Told, store: Announcements, ports: AnnouncerPorts, leaving: AbortSignal): Promise<void> {
  const { announcer, pause, report } = ports;
  const over = new AbortController();
  const ending = AbortSignal.any([leaving, over.signal]);
  const shownMs = shownAtLeastMs(told);
  const inTime = sounding(told, store, ports, ending);
  const isSilent = "call" in told && told.call.isSilent;
  const [, hearing] = await Promise.all([pause(shownMs, ending), isSilent ? SILENT : inTime(announcer.say)]);
  if (leaving.aborted) return;
  // The clerk need not wait for what is said again.
  if ("call" in told) report({ call: told.call, hearing: hearing ?? "unheard" });
  await Promise.all([
    hearing === "heard" ? inTime(announcer.repeat) : null,
    Promise.race([eyeIsWanted(store, ending), pause(Math.max(0, SHOWN_ALONE_MS - shownMs), ending)]),
  ]);
  over.abort();
}

const shownAtLeastMs = (told: Told): number => ("call" in told ? SHOWN_AT_LEAST_MS : readingMs(longestIn(told)));

const sayLimitMs = (told: Told): number =>
  "call" in told ? SAY_LIMIT_MS : SAY_LIMIT_MS + 2 * LANGUAGES.length * readingMs(longestIn(told));

const longestIn = ({ text: { text } }: TextAnnouncement): number =>
  Math.max(...Object.values(text).map((each) => each?.length ?? 0));

const nothing = (): null => null;

/** Lets a thing be told; what takes too long, and null comes of it, falls silent, so that the next one can be said. */
function sounding(told: Told, store: Announcements, { pause }: AnnouncerPorts, ending: AbortSignal) {
  return async <Value>(tell: (told: Told, hall: Hall) => Promise<Value>): Promise<Value | null> => {
    const tooLate = new AbortController();
    const leaving = AbortSignal.any([ending, tooLate.signal]);
    const hall = { leaving, waiting: () => store.get().queue.length, stands: () => stands(store.get().current) };
    const said = await Promise.race([tell(told, hall).catch(nothing), pause(sayLimitMs(told), ending).then(nothing)]);
    tooLate.abort();
    return said;
  };
}

/** Another call waits for the eye, or this one needs it no more. */
function eyeIsWanted(
  store: Pick<Store<AnnouncerState, never>, "get" | "subscribe">,
  ending: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { queue, current } = store.get();
      if (queue.length > 0 || !stands(current)) resolve();
    };
    ending.addEventListener("abort", store.subscribe(look), { once: true });
    look();
  });
}

const stands = (told: Told | null): boolean => told !== null && ("text" in told || told.call.isLive);
