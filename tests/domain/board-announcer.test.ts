import { assert, constantFrom, integer, oneof, array, property, record, constant, type Arbitrary } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  announce,
  initialAnnouncer,
  type AnnouncerMemory,
  type AnnouncerMessage,
  type AnnouncerState,
} from "#display/announcer/announce.ts";
import { callIn, callKey, toldKey, type CallKey, type Told } from "#display/announcer/announcement.ts";
import { boardCall, boardText, lobby, Lobby } from "./support/lobby.ts";

const after = (...messages: AnnouncerMessage[]): AnnouncerState => messages.reduce(announce, initialAnnouncer(null));
const view = (...args: Parameters<typeof lobby>): AnnouncerMessage => ({ type: "view", view: lobby(...args) });
const cut: AnnouncerMessage = { type: "cut" };
const ended: AnnouncerMessage = { type: "ended" };
const reloaded = ({ day, done }: AnnouncerState): AnnouncerState => initialAnnouncer({ day, done });

/** Everything that is announced from here on when nothing else happens. */
function rest(state: AnnouncerState): readonly Told[] {
  const { current } = state;
  return current === null ? [] : [current, ...rest(announce(state, ended))];
}

const nameOf = (each: Told): string => ("call" in each ? each.call.number : each.text.text.vi);
const told = (announcements: readonly Told[]) =>
  announcements.map((each) => (each.isEarlier ? `${nameOf(each)} earlier` : nameOf(each)));
const callsIn = (announcements: readonly Told[]) => announcements.flatMap((each) => callIn(each)?.call ?? []);

describe("[B1] a board that is linked", () => {
  test("[B1] announces a new call once, however often it is shown", () => {
    const calls = [boardCall(1)];
    expect(told(rest(after(view([]), view(calls), view(calls))))).toEqual(["A001"]);
    expect(after(view([]), view(calls), ended, view(calls)).current).toBeNull();
  });

  test("[B1] announces twelve calls of one frame one after the other, in the order of the calls", () => {
    const calls = Array.from({ length: 12 }, (_, index) => boardCall(index + 1));
    const state = after(view([]), view(calls));
    expect(told([state.current].flatMap((each) => each ?? []))).toEqual(["A001"]);
    expect(callsIn(rest(state)).map((call) => call.seq)).toEqual(calls.map((call) => call.seq));
  });

  test("[B1] does not announce whoever came before their turn to be announced", () => {
    const calls = [boardCall(1), boardCall(2), boardCall(3)];
    const state = after(
      view([]),
      view(calls),
      view([calls[0], boardCall(2, 2, { isLive: false }), calls[2]].flatMap((call) => call ?? [])),
    );
    expect(told(rest(state))).toEqual(["A001", "A003"]);
  });

  test("[B1] announces a recall in the place of the call that it repeats", () => {
    const before = [boardCall(1), boardCall(2, 7)];
    const recalled = [boardCall(1), boardCall(2, 7, { isLive: false }), boardCall(3, 7, { isRecall: true })];
    const announced = callsIn(rest(after(view([]), view(before), view(recalled))));
    expect(announced.map((call) => [call.number, call.isRecall])).toEqual([
      ["A001", false],
      ["A007", true],
    ]);
  });

  test("[B1] does not announce again when somebody's coming is undone", () => {
    const stands = boardCall(1);
    const came = boardCall(1, 1, { isLive: false });
    expect(after(view([]), view([stands]), ended, view([came]), view([stands])).current).toBeNull();
  });
});

describe("[B2] after a cut", () => {
  test("[B2] a board tells the missed calls that still stand, in order, as earlier ones", () => {
    const calls = [boardCall(1), boardCall(2, 2, { isLive: false }), boardCall(3), boardCall(4)];
    expect(told(rest(after(view([]), cut, view(calls))))).toEqual(["A001 earlier", "A003 earlier", "A004 earlier"]);
  });

  test("[B2] nothing begins to be announced while the link is lost", () => {
    const state = after(view([]), view([boardCall(1), boardCall(2)]), cut, ended);
    expect(state.current).toBeNull();
    expect(told(rest(announce(state, view([boardCall(1), boardCall(2)]))))).toEqual(["A002 earlier"]);
  });

  test("[B2] what is called after the link is back is new again", () => {
    const state = after(view([]), cut, view([boardCall(1)]), ended, view([boardCall(1), boardCall(2)]));
    expect(told(rest(state))).toEqual(["A002"]);
  });
});

describe("[B3] after a reload", () => {
  test("[B3] a board is silent about what it has announced, also about what it had only begun", () => {
    const calls = [boardCall(1), boardCall(2)];
    const before = after(view([]), view(calls), ended);
    expect(told(rest(announce(reloaded(before), view(calls))))).toEqual([]);
  });

  test("[B3] a board tells what still waited to be announced", () => {
    const calls = [boardCall(1), boardCall(2), boardCall(3)];
    expect(told(rest(announce(reloaded(after(view([]), view(calls))), view(calls))))).toEqual([
      "A002 earlier",
      "A003 earlier",
    ]);
  });

  test("[B3] a board announces the calls of a new log whose numbers begin again", () => {
    const before = reloaded(after(view([boardCall(5)])));
    const anotherLog = boardCall(5, 1, { at: boardCall(9).at });
    expect(told(rest(announce(before, view([anotherLog]))))).toEqual(["A001 earlier"]);
  });
});

describe("[B4] another day", () => {
  test("[B4] drops what was still to be announced of the day before", () => {
    const state = after(view([]), view([boardCall(1), boardCall(2)]), view([], "2026-11-24"), ended);
    expect(state).toMatchObject({ current: null, queue: [], day: "2026-11-24" });
  });

  test("[B4] a server that knows no day yet makes nothing be told twice", () => {
    const state = after(view([]), view([boardCall(1)]), ended, view([], null), view([boardCall(1)]));
    expect(state.current).toBeNull();
  });
});

describe("[B14] what another page of the browser has announced", () => {
  const remembered = (memory: AnnouncerMemory): AnnouncerMessage => ({ type: "remembered", memory });

  test("[B14] is not announced again, whether it waits here or is heard of later", () => {
    const calls = [boardCall(1), boardCall(2), boardCall(3)];
    const other = after(view([]), view(calls.slice(0, 2)), ended);
    const here = after(view([]), view([boardCall(1)]), ended, cut, remembered(other), view(calls));
    expect(told(rest(here))).toEqual(["A003 earlier"]);
    const waiting = after(view([]), view(calls), remembered(other), ended);
    expect(told(rest(waiting))).toEqual(["A003"]);
  });

  test("[B14] yesterday counts for nothing today", () => {
    const other = after(view([], "2026-11-22"), view([boardCall(1)], "2026-11-22"), ended);
    expect(told(rest(after(view([]), remembered(other), view([boardCall(1)]))))).toEqual(["A001"]);
  });
});

describe("[B2] a server that has just started", () => {
  test("[B2] knows no day at first: what it knows then was called meanwhile, and nothing is told before", () => {
    const waiting = after(view([]), view([boardCall(1), boardCall(2)]), view([], null), ended);
    expect(waiting.current).toBeNull();
    const state = announce(waiting, view([boardCall(2), boardCall(3)]));
    expect(told(rest(state))).toEqual(["A002 earlier", "A003 earlier"]);
  });
});

describe("[BV5] a text for the lobby", () => {
  const withTexts = (calls: Parameters<typeof lobby>[0], ...places: number[]) =>
    view(
      calls,
      undefined,
      places.map((place) => boardText(place)),
    );

  test("[BV5] is told among the calls, in the order of time, once", () => {
    const calls = [boardCall(1), boardCall(3)];
    const state = after(view([]), withTexts(calls, 2, 4), withTexts(calls, 2, 4));
    expect(told(rest(state))).toEqual(["A001", "text 2", "A003", "text 4"]);
    expect(after(view([]), withTexts([], 1), ended, withTexts([], 1)).current).toBeNull();
  });

  test("[BV5] waits as long as it must, though it is news no more and however many numbers wait", () => {
    const calls = Array.from({ length: 30 }, (_, index) => boardCall(index + 1));
    const state = after(view([]), withTexts(calls, 31), view([...calls, boardCall(32)]));
    expect(told(rest(state)).slice(-2)).toEqual(["text 31", "A032"]);
  });

  test("[BV5] is told after a cut as an earlier one, and not again after a reload", () => {
    const cutOff = after(view([]), cut, withTexts([], 1, 2));
    expect(told(rest(cutOff))).toEqual(["text 1 earlier", "text 2 earlier"]);
    expect(told(rest(announce(reloaded(cutOff), withTexts([], 1, 2))))).toEqual(["text 2 earlier"]);
  });

  test("[BV5] of the day before is dropped", () => {
    const state = after(view([]), withTexts([], 1, 2), view([], "2026-11-24"), ended);
    expect(state).toMatchObject({ current: null, queue: [] });
  });
});

type Step =
  | "deliver"
  | "cut"
  | "ended"
  | "reload"
  | "turn day"
  | "undo call"
  | "tell"
  | "forget texts"
  | { readonly who: number; readonly does: "call" | "come" | "uncome" };

const anyone = integer({ min: 1, max: 15 });
const steps = (...others: Step[]): Arbitrary<Step[]> =>
  array(
    oneof(
      { weight: 5, arbitrary: constant<Step>("deliver") },
      { weight: 4, arbitrary: constant<Step>("ended") },
      { weight: 5, arbitrary: record({ who: anyone, does: constantFrom<"call" | "come">("call", "come") }) },
      { weight: 2, arbitrary: constantFrom<Step>("cut", "reload", "tell", ...others) },
    ),
    { maxLength: 120, size: "max" },
  );

/** A board and its lobby through a random day; `begun` is every announcement, with what the board knew when it began. */
class Run {
  readonly lobby = new Lobby();
  readonly begun: (Told & {
    readonly stands: boolean;
    readonly isLinked: boolean;
    readonly wasCut: boolean;
  })[] = [];
  state = initialAnnouncer(null);
  #isLinked = false;
  #shown = lobby([]);
  #cuts = 0;
  readonly #cutsAtCall = new Map<CallKey, number | null>();

  take(step: Step): void {
    this.#change(step);
    const { calls, texts } = this.lobby.view();
    for (const each of [...calls, ...texts]) {
      const key = callKey(each);
      if (!this.#cutsAtCall.has(key)) this.#cutsAtCall.set(key, this.#isLinked ? this.#cuts : null);
    }
  }

  #change(step: Step): void {
    if (typeof step === "object") this.lobby[step.does](step.who);
    else if (step === "turn day") this.lobby.turnDay();
    else if (step === "undo call") this.lobby.undoLastCall();
    else if (step === "tell") this.lobby.tell();
    else if (step === "forget texts") this.lobby.forgetTexts();
    else if (step === "reload") this.#restart();
    else if (step === "deliver") this.#deliver();
    else this.#send(step);
  }

  settle(): void {
    this.#deliver();
    while (this.state.current !== null) this.#send("ended");
  }

  #deliver(): void {
    this.#shown = this.lobby.view();
    this.#isLinked = true;
    this.#become(announce(this.state, { type: "view", view: this.#shown }));
  }

  #send(type: "cut" | "ended"): void {
    if (type === "cut") this.#lose();
    this.#become(announce(this.state, { type }));
  }

  #lose(): void {
    this.#isLinked = false;
    this.#cuts += 1;
  }

  #restart(): void {
    this.#lose();
    this.state = reloaded(this.state);
  }

  #become(next: AnnouncerState): void {
    const { current } = next;
    const before = this.state.current;
    if (current !== null && (before === null || toldKey(current) !== toldKey(before)))
      this.begun.push({
        ...current,
        isLinked: this.#isLinked,
        wasCut: this.#cutsAtCall.get(toldKey(current)) !== this.#cuts,
        stands:
          "text" in current || this.#shown.calls.some((call) => call.isLive && callKey(call) === toldKey(current)),
      });
    this.state = next;
  }
}

const lived = (day: readonly Step[]): Run => {
  const run = new Run();
  for (const step of day) run.take(step);
  run.settle();
  return run;
};

const RUNS = { numRuns: 1000 };

describe("[B5] a board through any day of calls, cuts and reloads", () => {
  test("[B5] never announces a call twice, nor one that does not stand, nor while it is cut off", () => {
    assert(
      property(steps("turn day", "undo call", "forget texts"), (day) => {
        const { begun } = lived(day);
        expect(new Set(begun.map(toldKey)).size).toBe(begun.length);
        expect(begun.every(({ stands, isLinked }) => stands && isLinked)).toBe(true);
      }),
      RUNS,
    );
  });

  test("[B5] has announced every call that still stands when it comes to rest", () => {
    assert(
      property(steps("turn day", "undo call", { who: 3, does: "uncome" }), (day) => {
        const { begun, lobby: centre } = lived(day);
        const announced = new Set(begun.map(toldKey));
        const { calls, texts } = centre.view();
        const missed = [...calls.filter((call) => call.isLive), ...texts].filter(
          (each) => !announced.has(callKey(each)),
        );
        expect(missed).toEqual([]);
      }),
      RUNS,
    );
  });

  test("[B5] marks as earlier exactly what was called during a cut, or waited through one", () => {
    assert(
      property(steps("turn day", "undo call"), (day) => {
        for (const { isEarlier, wasCut } of lived(day).begun) expect(isEarlier).toBe(wasCut);
      }),
      RUNS,
    );
  });

  test("[B5] keeps the order of the calls", () => {
    assert(
      property(steps("turn day"), (day) => {
        const order = lived(day).begun.map((each) => ("call" in each ? each.call : each.text).seq);
        expect(order).toEqual(order.toSorted((one, other) => one - other));
      }),
      RUNS,
    );
  });
});
