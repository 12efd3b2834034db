import type { Centre } from "#shared/domain/centre.ts";
import type { Envelope } from "#shared/domain/command.ts";
import type { Recorded } from "#shared/domain/event.ts";
import type { QueueRefusal } from "#shared/domain/refusal.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { DayRecord } from "#shared/forecast/day-record.ts";
import type { CommandId } from "#shared/kit/ids.ts";

import { LogUnavailable, VersionConflict, type EventLog } from "#server/log/event-log.ts";
import { decideTick, type EarlierAnswers } from "./decide-tick.ts";
import type { Dispatcher, Outcome } from "./dispatcher.ts";
import { createRefusalMemory } from "./refusal-memory.ts";
import { loadToday, type Today } from "./today.ts";
import { withGivenNumbers } from "./with-given-numbers.ts";
import { createWithPastDay, type WithPastDay } from "./with-past-day.ts";
import { withPromise, type PromiseOf } from "./with-promise.ts";

/** What a dispatcher is made of. */
export interface DispatcherParts {
  readonly centre: Centre;
  /** Stays the caller's to close, after the dispatcher. */
  readonly log: EventLog;
  /** What whoever asks for a ticket now will be told of the wait; told to nobody where left out. */
  readonly promise?: PromiseOf;
  /** Told once for every tick that the disk refused. */
  readonly onLogUnavailable?: (fault: LogUnavailable) => void;
  /** Runs a tick's work once everything that arrived with its first command is there. */
  readonly soon?: (work: () => void) => void;
}

/**
 * The centre's one writer, with today's state read from the log.
 * @throws LogUnavailable when the log cannot be read.
 */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  return new TickDispatcher(parts);
}

interface Job {
  readonly envelope: Envelope;
  readonly settle: (outcome: Outcome) => void;
}

type Listener = (events: readonly Recorded[]) => void;

class TickDispatcher implements Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #listeners = new Set<Listener>();
  readonly #refusals = createRefusalMemory();
  readonly #withPastDay: WithPastDay;
  readonly #earlier: EarlierAnswers = {
    remembered: (id) => this.#remembered(id),
    written: (id) => this.#written(id),
  };
  #today: Today;
  #waiting: Job[] = [];
  #isStale = false;
  /** The log refused what today's memory held to be new: until a tick succeeds, the log is asked for every id. */
  #doubtsMemory = false;
  #isClosing = false;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
    this.#withPastDay = createWithPastDay(parts.log);
    this.#today = loadToday(parts.centre, parts.log);
  }

  get state(): QueueState {
    return this.#today.state;
  }

  get record(): DayRecord {
    return this.#today.record;
  }

  submit(envelope: Envelope): Promise<Outcome> {
    if (this.#isClosing) return Promise.resolve({ kind: "fault", code: "SHUTTING_DOWN" });
    return new Promise((settle) => this.#enqueue([{ envelope, settle }]));
  }

  onCommitted(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosing = true;
    await new Promise<void>((resolve) => this.#soon(resolve));
  }

  #enqueue(jobs: readonly Job[]): void {
    if (this.#waiting.length === 0) this.#soon(() => this.#runTick());
    this.#waiting.push(...jobs);
  }

  // Sockets are read one after the other in one turn of the event loop; `setImmediate` runs after the last of them.
  #soon(work: () => void): void {
    (this.#parts.soon ?? setImmediate)(work);
  }

  #runTick(): void {
    const jobs = this.#waiting;
    this.#waiting = [];
    try {
      this.#reloadIfStale();
      this.#commit(jobs);
    } catch (error) {
      this.#isStale = true;
      if (error instanceof VersionConflict) this.#tryAgain(jobs);
      else if (error instanceof LogUnavailable) this.#giveUp(jobs, error);
      else this.#crash(error);
    }
  }

  #commit(jobs: readonly Job[]): void {
    const { log, promise } = this.#parts;
    const known = jobs.map((job) => ({
      ...job,
      envelope: withPromise(this.#withLog(job.envelope), this.state, promise),
    }));
    const { answers, entries } = decideTick(known, this.#today, this.#earlier);
    if (entries.length > 0) log.append(entries);
    this.#doubtsMemory = false;
    for (const { job, outcome } of answers) {
      if (outcome.kind === "refused" && !isPassing(job.envelope, outcome.code))
        this.#refusals.keep(job.envelope.id, outcome.code);
      job.settle(outcome);
    }
    if (entries.length > 0) this.#publish(entries.flatMap((entry) => entry.events));
  }

  #withLog(envelope: Envelope): Envelope {
    const { centre, log } = this.#parts;
    return this.#withPastDay(withGivenNumbers(envelope, centre, log), this.#today.state);
  }

  #remembered(id: CommandId): Outcome | null {
    const code = this.#refusals.find(id);
    if (code !== null) return { kind: "refused", code };
    return this.#doubtsMemory || this.#today.holds(id) ? this.#written(id) : null;
  }

  #written(id: CommandId): Outcome | null {
    const events = this.#parts.log.eventsOf(id);
    return events === null ? null : { kind: "accepted", events, isRetry: true };
  }

  // Whoever awaits an acknowledgement runs before the screens are told: they are many, and it is one citizen who waits.
  #publish(events: readonly Recorded[]): void {
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener(events);
    });
  }

  #tryAgain(jobs: readonly Job[]): void {
    this.#doubtsMemory = true;
    this.#enqueue(jobs);
  }

  #giveUp(jobs: readonly Job[], fault: LogUnavailable): void {
    for (const { settle } of jobs) settle({ kind: "fault", code: "STORE_UNAVAILABLE" });
    this.#parts.onLogUnavailable?.(fault);
    this.#forgetUnwritten();
  }

  // What was folded in and never written must not stay on a screen. A disk that cannot be read now is tried again later.
  #forgetUnwritten(): void {
    try {
      this.#reloadIfStale();
    } catch (error) {
      if (!(error instanceof LogUnavailable)) this.#crash(error);
    }
  }

  #reloadIfStale(): void {
    if (!this.#isStale) return;
    this.#today = loadToday(this.#parts.centre, this.#parts.log);
    this.#isStale = false;
  }

  // A broken rule may have left the state half folded: nothing more is decided on it, and nothing of it was written.
  #crash(bug: unknown): never {
    this.#isClosing = true;
    this.#waiting = [];
    throw bug;
  }
}

/** A ticket that a kiosk brings while the day turns is brought again under the same id, and then there is a day for it. */
const isPassing = ({ command }: Envelope, code: QueueRefusal): boolean =>
  command.type === "BringTicket" && (code === "DAY_OVER" || code === "DAY_NOT_OPEN");
