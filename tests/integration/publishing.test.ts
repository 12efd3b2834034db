import { describe, expect, test } from "vitest";

import { initialState } from "#shared/domain/initial-state.ts";
import { boardView } from "#shared/views/board-view.ts";
import type { BoardView } from "#shared/views/board-types.ts";

import { createPacedQueue } from "#server/publish/paced-queue.ts";
import { createPublisher } from "#server/publish/publisher.ts";
import type { AnyFrame, Screen } from "#server/publish/screen.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { fakePace } from "#tests/support/fake-pace.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";

const board = { kind: "board" } as const;

/** A publisher of boards that show a text, on a loop and a clock in the test's hand. */
function stage() {
  const pace = fakePace();
  const clock = virtualClock(timeOf("07:30"));
  const view = boardView(initialState(testCentre()));
  const said: { readonly to: "all" | readonly string[]; readonly frame: AnyFrame }[] = [];
  let text = "first";
  let builds = 0;
  let costMs = 0;
  const publisher = createPublisher({
    epoch: "today",
    clock,
    pace,
    carrier: {
      toAudience: (_, frame) => void said.push({ to: "all", frame }),
      toScreens: (screens, frame) => void said.push({ to: screens.map(({ id }) => id), frame }),
    },
    buildView(): BoardView {
      builds += 1;
      pace.spend(costMs);
      return { ...view, closedText: { vi: text } };
    },
  });
  return {
    pace,
    clock,
    publisher,
    said,
    texts: () => said.map(({ frame }) => "closedText" in frame.view && frame.view.closedText?.vi),
    builds: () => builds,
    /** The rest after the last pass is over, and the next one runs. */
    next: () => {
      pace.pass(2);
      pace.turn();
    },
    show: (next: string) => {
      text = next;
      publisher.changed();
    },
    cost: (ms: number) => void (costMs = ms),
  };
}

function screen(id: string): Screen & { isSlow: boolean } {
  return {
    id,
    isSlow: false,
    isReady: function isReady() {
      return !this.isSlow;
    },
  };
}

describe("a publisher", () => {
  test("makes no view while nobody looks", () => {
    const { publisher, pace, builds } = stage();
    publisher.changed();
    pace.turn();
    expect(builds()).toBe(0);
  });

  test("shows a new screen the current view at once", () => {
    const { publisher, pace, said, clock } = stage();
    publisher.join(screen("a"), board);
    pace.turn();
    expect(said).toHaveLength(1);
    expect(said[0]?.frame).toMatchObject({ epoch: "today", seq: 1, now: clock.now(), rate: 1 });
  });

  test("makes one view for all screens that came together", () => {
    const { publisher, pace, builds } = stage();
    for (const id of ["a", "b", "c"]) publisher.join(screen(id), board);
    pace.turn();
    expect(builds()).toBe(1);
  });

  test("gathers changes of one turn into one frame with the newest view", () => {
    const { publisher, pace, next, show, texts } = stage();
    publisher.join(screen("a"), board);
    pace.turn();
    for (const text of ["second", "third", "fourth"]) show(text);
    next();
    expect(texts()).toEqual(["first", "fourth"]);
  });

  test("says nothing when nothing changed that the view shows", () => {
    const { publisher, pace, next, said } = stage();
    publisher.join(screen("a"), board);
    pace.turn();
    publisher.changed();
    next();
    expect(said).toHaveLength(1);
  });

  test("looks at no view again of whom a change does not concern", () => {
    const { publisher, pace, next, builds } = stage();
    publisher.join(screen("a"), board);
    pace.turn();
    publisher.changed("console");
    next();
    expect(builds()).toBe(1);
    publisher.changed("board");
    next();
    expect(builds()).toBe(2);
  });

  test("repeats an unchanged view after thirty seconds, to set the screens' clocks right", () => {
    const { publisher, pace, next, clock, said } = stage();
    publisher.join(screen("a"), board);
    pace.turn();
    clock.pass(30_000);
    publisher.changed();
    next();
    expect(said.map(({ frame }) => frame.now)).toEqual([timeOf("07:30"), clock.now()]);
  });

  test("numbers frames so that a newer one is always higher", () => {
    const { publisher, next, show, said } = stage();
    publisher.join(screen("a"), board);
    for (const text of ["second", "third"]) {
      next();
      show(text);
    }
    next();
    expect(said.map(({ frame }) => frame.seq)).toEqual([1, 2, 3]);
  });

  test("gives a newcomer the view that all have, with the time of now", () => {
    const { publisher, pace, next, clock, said, builds } = stage();
    publisher.join(screen("a"), board);
    pace.turn();
    clock.pass(5000);
    publisher.join(screen("b"), board);
    next();
    expect(said[1]).toMatchObject({ to: ["b"], frame: { seq: 1, now: clock.now() } });
    expect(builds()).toBe(1);
  });

  test("forgets a screen that left", () => {
    const { publisher, pace, next, show, builds } = stage();
    const one = screen("a");
    publisher.join(one, board);
    pace.turn();
    publisher.leave(one);
    show("second");
    next();
    expect(builds()).toBe(1);
  });
});

describe("a slow screen", () => {
  test("is passed over while it is behind, and then gets the newest view alone", () => {
    const { publisher, pace, next, show, said, texts } = stage();
    const [slow, quick] = [screen("slow"), screen("quick")];
    publisher.join(slow, board);
    publisher.join(quick, board);
    pace.turn();
    slow.isSlow = true;
    for (const text of ["second", "third", "fourth"]) {
      show(text);
      next();
    }
    slow.isSlow = false;
    publisher.ready(slow);
    next();
    expect(texts()).toEqual(["first", "second", "third", "fourth", "fourth"]);
    expect(said.at(-1)?.to).toEqual(["slow"]);
  });

  test("that was not passed over is told nothing twice", () => {
    const { publisher, pace, next, said } = stage();
    const one = screen("a");
    publisher.join(one, board);
    pace.turn();
    publisher.ready(one);
    next();
    expect(said).toHaveLength(1);
  });
});

describe("under load", () => {
  test("publishing rests for as long as it took", () => {
    const { publisher, pace, next, show, cost, texts } = stage();
    publisher.join(screen("a"), board);
    pace.turn();
    cost(8);
    show("second");
    next();
    show("third");
    pace.turn();
    pace.pass(7);
    pace.turn();
    expect(texts()).toEqual(["first", "second"]);
    pace.pass(1);
    pace.turn();
    expect(texts()).toEqual(["first", "second", "third"]);
  });

  test("publishing rests for fifty milliseconds at most", () => {
    const { publisher, pace, next, show, cost, texts } = stage();
    publisher.join(screen("a"), board);
    pace.turn();
    cost(400);
    show("second");
    next();
    show("third");
    pace.pass(50);
    pace.turn();
    expect(texts()).toEqual(["first", "second", "third"]);
  });

  test("a pass works one item a turn, the most urgent first", () => {
    const pace = fakePace();
    const done: number[] = [];
    const queue = createPacedQueue<number>(
      pace,
      (item) => done.push(item),
      (item) => item,
    );
    for (const item of [3, 1, 2, 1]) queue.add(item);
    pace.turn();
    expect(done).toEqual([1]);
    pace.turn();
    pace.turn();
    pace.turn();
    expect(done).toEqual([1, 2, 3]);
  });
});
