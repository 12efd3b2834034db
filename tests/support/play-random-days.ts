import { later, type EpochMs } from "#shared/kit/time.ts";
import { randomBelow, type Random } from "#shared/kit/random.ts";

import { openDay } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import type { QueueAtWork } from "./queue-at-work.ts";
import { randomCommand } from "./random-command.ts";

const LONGEST_PAUSE_MS = 20_000;
const MOST_IN_A_TICK = 4;

/** Plays days of random commands, some of them in one tick, and retries now and then. */
export async function playRandomDays(queue: QueueAtWork, random: Random, days: readonly string[]): Promise<void> {
  for (const day of days) {
    await queue.ask(openDay(), { at: timeOf("07:00", day) });
    await playDay(queue, random, timeOf("07:00", day));
  }
}

async function playDay({ ask, dispatcher }: QueueAtWork, random: Random, from: EpochMs): Promise<void> {
  let at = from;
  for (let tick = 0; tick < 400; tick += 1) {
    at = later(at, randomBelow(random, LONGEST_PAUSE_MS));
    const commands = Array.from({ length: 1 + randomBelow(random, MOST_IN_A_TICK) }, () =>
      randomCommand(dispatcher.state, random),
    );
    const id = `${from}-${tick}`;
    const asked = commands.map((command, index) => ask(command, { at, id: `${id}-${index}` }));
    await Promise.all(
      random.next() < 0.1 ? [...asked, ...commands.map((command) => ask(command, { at, id: `${id}-0` }))] : asked,
    );
  }
}
