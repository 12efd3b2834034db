import type { Actor } from "#shared/domain/actor.ts";
import type { Envelope, QueueCommand } from "#shared/domain/command.ts";
import { commandId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";

import { createDispatcher, type DispatcherParts } from "#server/dispatcher/create-dispatcher.ts";
import type { Dispatcher, Outcome } from "#server/dispatcher/dispatcher.ts";
import { createMemoryEventLog } from "#server/log/memory-event-log.ts";
import { openCounter, openDay, signIn } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { SEATS } from "#tests/domain/support/morning.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { usualActor } from "#tests/domain/support/usual-actor.ts";
import { watchedLog, type WatchedLog } from "./watched-log.ts";

/** How a command is asked, where the test cares. */
interface Circumstances {
  readonly id?: string;
  readonly at?: EpochMs;
  readonly by?: Actor;
}

/** A dispatcher with its log, asked with little ado. */
export interface QueueAtWork {
  readonly dispatcher: Dispatcher;
  readonly log: WatchedLog;
  /** Asks at eight o'clock, by the usual person, under an id of its own. */
  readonly ask: (command: QueueCommand, circumstances?: Circumstances) => Promise<Outcome>;
}

let asked = 0;

/** The test centre's dispatcher on a log, which is empty in memory unless the test brings one. */
export function queueAtWork(parts: Partial<DispatcherParts> = {}): QueueAtWork {
  const log = watchedLog(parts.log ?? createMemoryEventLog());
  const dispatcher = createDispatcher({ centre: testCentre(), ...parts, log });
  return {
    dispatcher,
    log,
    ask: (command, circumstances = {}) => dispatcher.submit(envelopeOf(dispatcher, command, circumstances)),
  };
}

/** The same after the usual morning: the day open, every counter open with its clerk. */
export async function openedQueue(parts: Partial<DispatcherParts> = {}): Promise<QueueAtWork> {
  const queue = queueAtWork(parts);
  const seats = Object.entries(SEATS).flatMap(([counter, clerk]) => [openCounter(counter), signIn(counter, clerk)]);
  await Promise.all([openDay(), ...seats].map((command) => queue.ask(command, { at: timeOf("07:00") })));
  return queue;
}

function envelopeOf({ state }: Dispatcher, command: QueueCommand, { id, at, by }: Circumstances): Envelope {
  asked += 1;
  return {
    id: commandId(id ?? `asked-${asked}`),
    at: at ?? timeOf("08:00"),
    by: by ?? usualActor(state, command),
    command,
  };
}

/** The numbers of the tickets that outcomes issued. */
export const numbersIn = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes
    .flatMap((outcome) => (outcome.kind === "accepted" ? outcome.events : []))
    .flatMap(({ event }) => (event.type === "TicketIssued" ? [event.number] : []));
