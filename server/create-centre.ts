import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";

import { MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";

import { giveFirstSecrets } from "./auth/first-secrets.ts";
import { openRegisters, type Registers } from "./auth/registers.ts";
import { SCRYPT_COST } from "./auth/secret-hash.ts";
import { ticketKey, ticketRefs } from "./auth/ticket-refs.ts";
import { whenStored } from "./auth/when-stored.ts";
import type { CentreSetup } from "./centre-file/read-centre-file.ts";
import { centreClock, type CentreClock } from "./clock/centre-clock.ts";
import { startBalancer } from "./balancing/balancer.ts";
import type { Planner } from "./balancing/planner.ts";
import { askAside } from "./aside/aside.ts";
import { asidePlanner } from "./balancing/aside-planner.ts";
import { systemClock, type Clock } from "./clock/clock.ts";
import { tellDoubt } from "./clock/tell-doubt.ts";
import { createDispatcher } from "./dispatcher/create-dispatcher.ts";
import type { Dispatcher } from "./dispatcher/dispatcher.ts";
import type { LearnedDay, LessonAsked } from "./foresight/learned-day.ts";
import { openForesight, type LookAheadParts } from "./foresight/open-foresight.ts";
import { addressOf } from "./http/listen.ts";
import { dayKeyIn, type DayKey } from "./identity/day-key.ts";
import { createStoreHealth } from "./http/store-health.ts";
import { openCentreData } from "./log/centre-data.ts";
import type { Log } from "./logger.ts";
import { openDoors, type Doors } from "./open-doors.ts";
import { openPlanning } from "./planning/open-planning.ts";
import { makeRoomSoon } from "./runners/make-room-soon.ts";
import { startRunners } from "./runners/start-runners.ts";
import { openVoices } from "./voices/voice-store.ts";

/** One centre on one machine. */
export interface CentreOptions {
  readonly setup: CentreSetup;
  readonly dataDir: string;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly log: Log;
  /** Where phones reach this server; its own address when left out. */
  readonly publicUrl?: string | undefined;
  /** Names beside its own by which browsers may call this server. */
  readonly allowedHosts?: readonly string[];
  readonly requestsPerSecond?: number;
  /** Where the built faces stand. */
  readonly distDir?: string;
  /** Where the centre's pictures and videos lie. */
  readonly mediaDir?: string | undefined;
  readonly clock?: Clock;
  /** How long a machine's clock that jumped to a later day must have kept its time to be followed. */
  readonly clockSettleMinutes?: number;
  /** How far ahead of the centre's time it may be to be followed at all; a demonstration follows any. */
  readonly clockAwayDays?: number;
  /** What a guess at a PIN costs. */
  readonly scryptCost?: number;
  /** How the history is learned from; in a process beside the server when left out. */
  readonly learn?: LookAheadParts["learn"];
  /** Who decides on moves of counters; the centre's policy in a process beside the server when left out. */
  readonly planner?: Planner;
}

/** A centre that serves. Disposing it answers what was asked, closes every door, and leaves the data closed. */
export interface RunningCentre extends AsyncDisposable {
  readonly port: number;
  readonly dispatcher: Dispatcher;
  readonly registers: Registers;
  /** The director's new password, to be shown once; null when there was one, or the demonstration's is known. */
  readonly firstPassword: string | null;
}

const LOOK_AROUND_MS = 10_000;
/** Screens that come back after a restart are served first. */
const LEARN_AFTER_MS = 1000;

/**
 * Starts a centre: all of it, or nothing and the reason.
 * @throws DataFault or ConfigFault with one sentence for whoever started it.
 */
export async function createCentre(options: CentreOptions): Promise<RunningCentre> {
  const { setup, dataDir, host, log } = options;
  await using starting = new AsyncDisposableStack();
  const data = starting.use(openCentreData(dataDir, options.clock));
  const clock = ownClock(options, data.log.lastAt());
  const registers = starting.use(openRegisters(dataDir, clock, options.scryptCost ?? SCRYPT_COST));
  const health = createStoreHealth(dataDir);
  const dispatcher = createDispatcher({
    centre: setup.centre,
    log: data.log,
    promise: (fieldId, isPriority) => ahead.promise(fieldId, isPriority),
    onLogUnavailable(fault) {
      health.failed();
      log.error({ err: fault }, "the disk refused a write");
    },
  });
  dispatcher.onCommitted(() => health.worked());
  const learn = options.learn ?? learnAside(options);
  const ahead = starting.use(openForesight({ centre: setup.centre, dispatcher, clock, learn, log }));

  let port = options.port;
  const doors = starting.use(
    openDoors({
      centre: setup.centre,
      isDemo: setup.demo !== null,
      data,
      dispatcher,
      registers,
      foreseer: ahead.foreseer,
      planning: openPlanning({ dispatcher, clock, dataDir, centre: setup.centre, log }, starting),
      refs: ticketRefs(ticketKey(dataDir)),
      dayKey: keyOfOpenDay(dataDir, dispatcher),
      voices: openVoices(dataDir, log),
      health,
      clock,
      log,
      distDir: options.distDir ?? join(import.meta.dirname, "../dist"),
      mediaDir: options.mediaDir,
      ownNames: ownNames(options),
      publicUrl: () => options.publicUrl ?? addressOf(host, port),
      requestsPerSecond: options.requestsPerSecond ?? 200,
    }),
  );
  // Before the doors close, no more is accepted and what was accepted is answered.
  starting.use(dispatcher);
  starting.use(await startRunners(dispatcher, clock));
  const planner = starting.use(options.planner ?? asidePlanner());
  const { midnight } = ahead;
  const sight = () => ahead.foreseer.sight();
  starting.use(startBalancer({ dispatcher, clock, sight, midnight, planner, newId: randomUUID, elapsedMs, log }));
  starting.use(lookAroundNowAndThen(doors, registers, clock, tellDoubt(clock, log)));
  port = await doors.listen(host, port);
  starting.use(makeRoomSoon(data, clock, log));
  // A start that fails before here has made no password that nobody was shown.
  const firstPassword = await giveFirstSecrets(setup.demo, registers.credentials);
  starting.defer(clock.after(LEARN_AFTER_MS, () => ahead.begin()));
  log.info({ port, centre: setup.centre.id, day: dispatcher.state.day }, "centre is open");
  const running = starting.move();
  return { port, dispatcher, registers, firstPassword, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

/** The key of cards, destroyed as soon as its day is no longer open: at the day's close, or at the first start after it. */
function keyOfOpenDay(dataDir: string, dispatcher: Dispatcher): DayKey {
  const dayKey = dayKeyIn(dataDir);
  const look = (): void => {
    const { day, isOpen } = dispatcher.state;
    dayKey.keepOnly(isOpen ? day : null);
  };
  look();
  dispatcher.onCommitted(look);
  return dayKey;
}

const elapsedMs = (): number => performance.now();

const LESSON = new URL("foresight/learn-program.ts", import.meta.url);

const learnAside =
  ({ setup: { centre }, dataDir }: CentreOptions): LookAheadParts["learn"] =>
  (day, signal) =>
    askAside<LearnedDay>(LESSON, { centre, day, dataDir } satisfies LessonAsked, signal);

/** The machine's clock as far as the centre believes it. A demonstration that lay for a year still shows today. */
function ownClock(options: CentreOptions, lastEventAt: EpochMs | null): CentreClock {
  const { setup, clock = systemClock, clockSettleMinutes = 10, clockAwayDays = 30 } = options;
  return centreClock(clock, {
    lastEventAt,
    timeZone: setup.centre.timeZone,
    settleMs: clockSettleMinutes * MINUTE_MS,
    awayMs: setup.demo === null ? clockAwayDays * 24 * 60 * MINUTE_MS : Infinity,
  });
}

function ownNames({ host, publicUrl, allowedHosts = [] }: CentreOptions): readonly string[] {
  const publicName = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  return [host, hostname(), `${hostname()}.local`, ...publicName, ...allowedHosts];
}

function lookAroundNowAndThen(
  doors: Doors,
  { sessions, devices }: Registers,
  clock: Clock,
  lookAtClock: () => void,
): Disposable {
  let cancel = clock.after(LOOK_AROUND_MS, look);
  return { [Symbol.dispose]: () => cancel() };

  function look(): void {
    cancel = clock.after(LOOK_AROUND_MS, look);
    lookAtClock();
    doors.lookAround();
    // What the disk does not let go of now goes next time.
    void whenStored(() => {
      sessions.sweep();
      devices.sweep();
      return { ok: true, value: null };
    });
  }
}
