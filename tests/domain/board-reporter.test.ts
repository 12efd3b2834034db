import { beforeEach, describe, expect, test } from "vitest";
import type { AnnouncedCall } from "#shared/domain/announced-call.ts";
import { boardReportSchema, CALLS_A_MESSAGE } from "#shared/protocol/board-reports.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { ScreenReport } from "#shared/views/screen-condition.ts";
import type { Hearing } from "#display/announcer/outcome.ts";
import { reportMemory, type ReportMemory } from "#display/report/report-memory.ts";
import { createReporter, type Reporter } from "#display/report/reporter.ts";
import { boardCall } from "./support/lobby.ts";

/** A server that takes what it is told, unless it is away or says no, and a browser's storage that outlives its page. */
class Hall {
  readonly taken: number[][] = [];
  readonly heard: boolean[] = [];
  readonly screens: ScreenReport[] = [];
  readonly storage = new Map<string, string>();
  isLinked = true;
  refusal: RefusalCode | null = null;

  /** The page, loaded anew. */
  page(): Reporter {
    return createReporter({
      isLinked: () => this.isLinked,
      tellCalls: async (calls) => this.take(calls),
      tellScreen: async (report) => {
        this.screens.push(report);
        return { ok: true, value: null };
      },
      memory: this.memory(),
    });
  }

  memory(): ReportMemory {
    const storage = {
      getItem: (key: string) => this.storage.get(key) ?? null,
      setItem: (key: string, text: string) => void this.storage.set(key, text),
    };
    return reportMemory("board", storage as Storage);
  }

  take(calls: readonly AnnouncedCall[]): Reply<null> {
    if (this.refusal !== null) return { ok: false, code: this.refusal };
    this.taken.push(calls.map(({ seq }) => seq));
    this.heard.push(...calls.map(({ isHeard }) => isHeard));
    return { ok: true, value: null };
  }
}

const fine: ScreenReport = { sound: "on", isVisible: true, faults: [] };
const over = (place: number, hearing: Hearing = "heard") => ({ call: boardCall(place), hearing });
const settled = () => new Promise((resolve) => setImmediate(resolve));

let hall: Hall;
let page: Reporter;
beforeEach(() => {
  hall = new Hall();
  page = hall.page();
});

describe("what a screen has announced", () => {
  test.for([
    ["heard", true],
    ["unheard", false],
    ["silent", false],
  ] as const)("[B11] is told once it is over: %s", async ([hearing, isHeard]) => {
    page.end(over(1, hearing));
    await settled();
    expect([hall.taken, hall.heard]).toEqual([[[1]], [isHeard]]);
    page.speak();
    await settled();
    expect(hall.taken).toEqual([[1]]);
  });

  test("[B11] is kept through a cut, and told in order when the link is back", async () => {
    hall.isLinked = false;
    page.end(over(1));
    page.end(over(2, "unheard"));
    await settled();
    expect(hall.taken).toEqual([]);
    hall.isLinked = true;
    page.speak();
    await settled();
    expect([hall.taken, hall.heard]).toEqual([[[1, 2]], [true, false]]);
  });

  test("[B11] is kept through a reload", async () => {
    hall.isLinked = false;
    page.end(over(1));
    hall.isLinked = true;
    hall.page().speak();
    await settled();
    expect(hall.taken).toEqual([[1]]);
    hall.page().speak();
    await settled();
    expect(hall.taken).toEqual([[1]]);
  });

  test("[B11] is told as shown and not heard where a reload came into the middle of it", async () => {
    page.begin(boardCall(1));
    hall.page().speak();
    await settled();
    expect([hall.taken, hall.heard]).toEqual([[[1]], [false]]);
  });

  test("[B11] is over once: what is shown a little longer is not begun again", async () => {
    page.begin(boardCall(1));
    page.end(over(1));
    page.begin(boardCall(1));
    await settled();
    hall.page().speak();
    await settled();
    expect(hall.taken).toEqual([[1]]);
  });

  test.for(["NO_ANSWER", "STORE_UNAVAILABLE", "SHUTTING_DOWN", "TOO_MANY_REQUESTS"] as const)(
    "[B11] is told again after %s",
    async (code) => {
      hall.refusal = code;
      page.end(over(1));
      await settled();
      hall.refusal = null;
      page.speak();
      await settled();
      expect(hall.taken).toEqual([[1]]);
    },
  );

  test("[B11] is let go where the server can never take it", async () => {
    hall.refusal = "BAD_REQUEST";
    page.end(over(1));
    await settled();
    hall.refusal = null;
    page.speak();
    await settled();
    expect(hall.taken).toEqual([]);
  });

  test("[B11] is told in messages that the server can take, the newest of it where there is too much", async () => {
    hall.isLinked = false;
    for (let place = 1; place <= 520; place += 1) page.end(over(place));
    hall.isLinked = true;
    page.speak();
    await settled();
    expect(hall.taken.map(({ length }) => length)).toEqual(Array.from({ length: 10 }, () => CALLS_A_MESSAGE));
    expect(hall.taken.flat()).toEqual(Array.from({ length: 500 }, (_, index) => index + 21));
  });

  test.for(["", "{", "null", "7", '{"calls":7,"begun":7}', '{"calls":[{"seq":"1"},null],"begun":{}}'])(
    "[B11] begins anew on a memory that says %j",
    async (text) => {
      hall.storage.set("luot.untold.board", text);
      hall.page().speak();
      await settled();
      expect(hall.taken).toEqual([]);
    },
  );
});

describe("how a screen is", () => {
  test("[B13] is told at each change, and again and again", () => {
    page.speak();
    expect(hall.screens).toEqual([]);
    page.become(fine);
    page.speak();
    page.become({ ...fine, sound: "blocked" });
    expect(hall.screens).toEqual([fine, fine, { ...fine, sound: "blocked" }]);
  });

  test("[B13] is told to nobody while the link is lost, and does not pile up", () => {
    hall.isLinked = false;
    page.become(fine);
    page.speak();
    page.speak();
    hall.isLinked = true;
    page.speak();
    expect(hall.screens).toEqual([fine]);
  });

  test("[B13] says no more of clips that fail than the server takes", () => {
    page.become({ ...fine, faults: Array.from({ length: 30 }, (_, index) => `vi/${index}/${"a".repeat(80)}`) });
    expect(boardReportSchema.safeParse(hall.screens[0])).toMatchObject({ success: true });
    expect(hall.screens[0]?.faults).toHaveLength(10);
  });
});
