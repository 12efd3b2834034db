import { beforeEach, describe, expect, test } from "vitest";

import { counterId, deviceId, zoneId } from "#shared/kit/ids.ts";
import type { ScreenReport } from "#shared/views/screen-condition.ts";

import { createScreenWatch, type ScreenWatch } from "#server/gateway/screen-watch.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { fakePace, type FakePace } from "#tests/support/fake-pace.ts";
import { virtualClock, type VirtualClock } from "#tests/support/virtual-clock.ts";

const board = deviceId("board-1");
const fine: ScreenReport = { sound: "on", isVisible: true, faults: [] };

let pace: FakePace;
let clock: VirtualClock;
let changes: number;
let watch: ScreenWatch;
beforeEach(() => {
  pace = fakePace();
  clock = virtualClock(timeOf("08:00"));
  changes = 0;
  watch = createScreenWatch({ pace, now: () => clock.now(), onChange: () => (changes += 1) });
});

/** Time goes by, and what it brings is done. */
function passes(ms: number): void {
  pace.pass(ms);
  pace.turn();
}

/** A page that beats as ours do, for so long. */
function beatFor(seconds: number): void {
  for (let passed = 0; passed < seconds; passed += 2) {
    passes(2000);
    watch.note(board, fine);
  }
}

describe("the watch over boards", () => {
  test("[B13] knows nobody who never came, and takes no report of them", () => {
    watch.note(board, fine);
    expect([watch.seen(board), changes]).toEqual([null, 0]);
  });

  test("[B13] knows what a screen shows, what it last said and when", () => {
    watch.came(board, { kind: "board", zoneId: zoneId("east") });
    clock.pass(1000);
    watch.note(board, fine);
    expect(watch.seen(board)).toEqual({
      zoneId: "east",
      counterId: null,
      said: fine,
      heardAt: timeOf("08:00:01"),
      isAnswering: true,
    });
    watch.came(board, { kind: "counter-display", counterId: counterId("3") });
    expect(watch.seen(board)).toMatchObject({ zoneId: null, counterId: "3", said: fine });
  });

  test("[B13] tells of each change once, and of no beat that says the same", () => {
    watch.came(board, { kind: "board" });
    beatFor(20);
    expect(changes).toBe(2);
    watch.note(board, { ...fine, sound: "blocked" });
    watch.note(board, { ...fine, sound: "blocked" });
    expect(changes).toBe(3);
  });

  test("[B13] tells of a silence of four seconds, and of the end of it", () => {
    watch.came(board, { kind: "board" });
    beatFor(20);
    passes(3999);
    expect(watch.seen(board)?.isAnswering).toBe(true);
    passes(1);
    expect([watch.seen(board)?.isAnswering, changes]).toEqual([false, 3]);
    passes(60_000);
    expect(changes).toBe(3);
    watch.note(board, fine);
    expect([watch.seen(board)?.isAnswering, changes]).toEqual([true, 4]);
    passes(4000);
    expect(watch.seen(board)?.isAnswering).toBe(false);
  });

  test("[B13] hears first what came while the centre itself stood still", () => {
    watch.came(board, { kind: "board" });
    pace.pass(10_000);
    watch.note(board, fine);
    pace.turn();
    expect([watch.seen(board)?.isAnswering, changes]).toEqual([true, 2]);
    passes(4000);
    expect(watch.seen(board)?.isAnswering).toBe(false);
  });

  test("[B13] tells of one that came and never said a word", () => {
    watch.came(board, { kind: "board" });
    passes(4000);
    expect(watch.seen(board)).toMatchObject({ said: null, isAnswering: false });
  });

  test("[B13] keeps two screens apart", () => {
    const other = deviceId("board-2");
    watch.came(board, { kind: "board" });
    watch.came(other, { kind: "board" });
    beatFor(6);
    expect([watch.seen(board)?.isAnswering, watch.seen(other)?.isAnswering]).toEqual([true, false]);
  });
});
