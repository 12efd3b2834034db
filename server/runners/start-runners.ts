import type { Clock } from "#server/clock/clock.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import { dueCommands } from "./due-commands.ts";

// Looking costs microseconds, and a look a second needs no plan: a machine that slept, or whose clock was set, is right
// a second later.
const LOOK_EVERY_MS = 1000;

/**
 * Does what the centre does on its own, as soon as it is due, until disposed; resolves once what was due at the start is
 * done. What the disk refuses is asked again with the next look.
 */
export async function startRunners(dispatcher: Dispatcher, clock: Clock): Promise<Disposable> {
  let cancelAlarm: (() => void) | null = null;
  let isStopped = false;

  async function look(): Promise<void> {
    const now = clock.now();
    const due = dueCommands(dispatcher.state, now);
    await Promise.all(
      due.map(({ id, command }) => dispatcher.submit({ id, at: now, by: { kind: "system" }, command })),
    );
    if (!isStopped) cancelAlarm = clock.after(LOOK_EVERY_MS, () => void look());
  }

  await look();
  return {
    [Symbol.dispose]() {
      isStopped = true;
      cancelAlarm?.();
    },
  };
}
