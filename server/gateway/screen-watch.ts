import type { DeviceId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Audience } from "#shared/views/audience.ts";
import type { ScreenReport, SeenScreen } from "#shared/views/screen-condition.ts";

import type { Pace } from "#server/publish/pace.ts";

/** How the boards and counter displays are, as they last said, and whether they still say it. */
export interface ScreenWatch {
  /** A connection of a screen is a sign of life as well. */
  came(deviceId: DeviceId, audience: Audience): void;
  /** Of a screen that has come; of another nothing is kept. */
  note(deviceId: DeviceId, report: ScreenReport): void;
  /** Null for one that never came since the start. */
  seen(deviceId: DeviceId): SeenScreen | null;
}

/** What a watch works with. */
export interface ScreenWatchParts {
  readonly pace: Pick<Pace, "nowMs" | "soon" | "after">;
  readonly now: () => EpochMs;
  /** Told of every screen that changes. */
  readonly onChange: () => void;
}

/** A page speaks every two seconds; one that missed two of them sleeps, hangs, or is gone. */
const SILENT_AFTER_MS = 4000;

interface Watched extends SeenScreen {
  readonly heardMs: number;
}

/** A watch that has seen nobody. */
export function createScreenWatch({ pace, now, onChange }: ScreenWatchParts): ScreenWatch {
  const screens = new Map<DeviceId, Watched>();
  const timed = new Set<DeviceId>();

  function hear(deviceId: DeviceId, screen: Omit<SeenScreen, "heardAt" | "isAnswering">): void {
    const before = screens.get(deviceId);
    const seen = { ...screen, heardAt: now(), heardMs: pace.nowMs(), isAnswering: true };
    screens.set(deviceId, seen);
    if (!timed.has(deviceId)) lookIn(deviceId, SILENT_AFTER_MS);
    if (before === undefined || textOf(before) !== textOf(seen)) onChange();
  }

  function lookIn(deviceId: DeviceId, ms: number): void {
    timed.add(deviceId);
    // What lay unread while this process stood still is heard first.
    pace.after(ms, () => pace.soon(() => look(deviceId)));
  }

  function look(deviceId: DeviceId): void {
    const screen = screens.get(deviceId);
    if (screen === undefined) return;
    const leftMs = screen.heardMs + SILENT_AFTER_MS - pace.nowMs();
    if (leftMs > 0) return lookIn(deviceId, leftMs);
    timed.delete(deviceId);
    screens.set(deviceId, { ...screen, isAnswering: false });
    onChange();
  }

  return {
    came(deviceId, audience) {
      const zoneId = audience.kind === "board" ? (audience.zoneId ?? null) : null;
      const counterId = audience.kind === "counter-display" ? audience.counterId : null;
      hear(deviceId, { zoneId, counterId, said: screens.get(deviceId)?.said ?? null });
    },
    note(deviceId, said) {
      const screen = screens.get(deviceId);
      if (screen !== undefined) hear(deviceId, { zoneId: screen.zoneId, counterId: screen.counterId, said });
    },
    seen(deviceId) {
      const screen = screens.get(deviceId);
      if (screen === undefined) return null;
      const { heardMs: _, ...seen } = screen;
      return seen;
    },
  };
}

/** All of it but when it was heard. */
const textOf = ({ zoneId, counterId, said, isAnswering }: SeenScreen): string =>
  JSON.stringify([zoneId, counterId, said, isAnswering]);
