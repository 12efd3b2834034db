import { describe, expect, test } from "vitest";
import { announcerMemory } from "#display/announcer/announcer-memory.ts";
import { callsShown } from "#display/board/calls-shown.ts";
import { counterInAddress } from "#display/counter/counter-in-address.ts";
import { counterSceneOf } from "#display/counter/counter-scene.ts";
import { sceneOf } from "#display/scene.ts";
import { counterId } from "#shared/kit/ids.ts";
import { asDay, epochMs } from "#shared/kit/time.ts";
import { boardView } from "#shared/views/board-view.ts";
import { counterDisplayView } from "#shared/views/counter-display-view.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { called, counterPaused, dayClosed, issued, recalled, started } from "./support/facts.ts";
import { given } from "./support/given.ts";
import { boardCall } from "./support/lobby.ts";
import { at, timeOf } from "./support/moment.ts";

const live: LinkStatus = { kind: "live" };
const lost: LinkStatus = { kind: "lost", since: timeOf("08:00") };
const noon = timeOf("12:00");
const nextMorning = timeOf("06:00", "2026-11-24");

describe("what a public screen can honestly show", () => {
  test("is the open centre, while the link is live and also when it is just lost", () => {
    given().leaves((state) => {
      expect([live, lost].map((status) => sceneOf(boardView(state), status, noon))).toEqual(["open", "open"]);
    });
  });

  test("is nothing of another day while the link is lost", () => {
    given().leaves((state) => expect(sceneOf(boardView(state), lost, nextMorning)).toBe("out-of-date"));
  });

  test("is that the day is over, and the next morning that the centre is not open yet", () => {
    given(at("17:00", dayClosed())).leaves((state) => {
      expect(sceneOf(boardView(state), live, noon)).toBe("over");
      expect(sceneOf(boardView(state), live, nextMorning)).toBe("not-open");
    });
  });

  test("at a counter is whoever is called or served there, before anything about the desk", () => {
    given(
      at("08:00", issued("A001"), issued("A002")),
      at("08:05", called("A001", "1"), called("A002", "2")),
      at("08:06", started("A002", "2"), counterPaused("2"), counterPaused("3")),
    ).leaves((state) => {
      const scenes = ["1", "2", "3", "4"].map((id) =>
        counterSceneOf(counterDisplayView(state, counterId(id)), live, noon),
      );
      expect(scenes).toEqual(["called", "serving", "paused", "free"]);
    });
  });
});

describe("the calls on the board", () => {
  const calls = [boardCall(1), boardCall(2), boardCall(3)];
  const view = { calling: calls.toReversed(), calls };
  const numbers = (list: readonly { readonly number: string }[]) => list.map((call) => call.number);

  test("[W1] give the eye to the one that is announced, else to the newest", () => {
    expect(callsShown(view, null).featured?.number).toBe("A003");
    const { featured, others } = callsShown(view, { call: boardCall(2), isEarlier: false });
    expect([featured?.number, numbers(others)]).toEqual(["A002", ["A003", "A001"]]);
  });

  test("[W1] leave the eye on one whose citizen came while it was announced, and list it once", () => {
    const came = boardCall(3, 3, { isLive: false });
    const shown = callsShown(
      { calling: [boardCall(1)], calls: [boardCall(1), came] },
      { call: came, isEarlier: false },
    );
    expect([shown.featured?.number, numbers(shown.others), numbers(shown.recent)]).toEqual(["A003", ["A001"], []]);
  });

  test("[W2] never give it to one that was taken back", () => {
    expect(callsShown(view, { call: boardCall(9), isEarlier: false }).featured?.number).toBe("A003");
  });

  test("list the last ones newest first, each number once, none that is being called", () => {
    given(
      at("08:00", issued("A001"), issued("A002"), issued("B001")),
      at("08:05", called("A001", "1"), called("A002", "2"), called("B001", "3")),
      at("08:06", recalled("A001", "1"), started("A001", "1"), started("B001", "3")),
    ).leaves((state) => {
      const { featured, recent } = callsShown(boardView(state), null);
      expect([featured?.number, numbers(recent)]).toEqual(["A002", ["A001", "B001"]]);
    });
  });

  test("make room for calls that stand: the more of them, the fewer past ones", () => {
    const past = Array.from({ length: 40 }, (_, place) => boardCall(place + 1, place + 1, { isLive: false }));
    const standing = (count: number) => Array.from({ length: count }, (_, place) => boardCall(50 + place, 50 + place));
    const room = [0, 1, 7, 8, 12].map((count) => {
      const calling = standing(count);
      return callsShown({ calling, calls: [...past, ...calling] }, null).recent.length;
    });
    expect(room).toEqual([12, 6, 6, 0, 0]);
  });
});

describe("the address of a counter's display", () => {
  test.for([
    ["/counter/q5", "", "q5"],
    ["/counter/q5/", "", "q5"],
    ["/counter/qu%E1%BA%A7y-5", "", "quầy-5"],
    ["/board/counter.html", "?counter=q5", "q5"],
    ["/board/counter.html", "", null],
    ["/counter/", "", null],
  ] as const)("%s%s names %s", ([pathname, search, counter]) => {
    expect(counterInAddress({ pathname, search })).toBe(counter);
  });
});

describe("what a screen remembers of its announcements", () => {
  const storage = (kept: Record<string, string> = {}): Storage => ({
    length: 0,
    clear: () => {},
    key: () => null,
    removeItem: () => {},
    getItem: (key) => kept[key] ?? null,
    setItem: (key, text) => void (kept[key] = text),
  });

  test("[B3] is the same after a reload, each screen's apart", () => {
    const shelf = storage();
    const memory = { day: asDay("2026-11-23"), done: [`7@${epochMs(1)}`] };
    announcerMemory("board", shelf).write(memory);
    expect(announcerMemory("board", shelf).read()).toEqual(memory);
    expect(announcerMemory("counter.q5", shelf).read()).toBeNull();
  });

  test.for(["", "{", "null", '{"day":7,"done":[]}', '{"day":"2026-11-23","done":[1]}', '{"day":"2026-11-23"}'])(
    "is nothing when the storage holds %s",
    (text) => {
      expect(announcerMemory("board", storage({ "luot.announced.board": text })).read()).toBeNull();
    },
  );

  test("is given up where the storage refuses it: the announcement goes on", () => {
    const full = storage();
    full.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    expect(() => announcerMemory("board", full).write({ day: null, done: [] })).not.toThrow();
  });
});
