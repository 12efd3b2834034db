import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandId, fieldId, personHash, ticketId, ticketNumber } from "#shared/kit/ids.ts";
import { asDay, epochMs, type EpochMs } from "#shared/kit/time.ts";
import { createAgentStore } from "#kiosk/agent/agent-store.ts";
import { forgetWithTheDay } from "#kiosk/agent/forget-with-the-day.ts";
import { giveAlone } from "#kiosk/agent/give-alone.ts";
import { type KioskStore, openKioskStore } from "#kiosk/agent/keep/kiosk-store.ts";
import { kioskTime } from "#kiosk/agent/keep/kiosk-time.ts";
import { StartFault } from "#kiosk/program/start-fault.ts";
import { TEST_DAY, timeOf } from "#tests/domain/support/moment.ts";
import { kept, KIOSK, NAMES, press } from "#tests/support/kept-morning.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const NINE = timeOf("09:00");
const TUESDAY = timeOf("09:00", "2026-11-24");

/** A kiosk's store in a folder, and the codes of what was wrong with it. */
function storeIn(folder: string) {
  const codes: unknown[] = [];
  const keep = openKioskStore(
    folder,
    () => NINE,
    (fault) => codes.push(fault instanceof Error && "code" in fault ? fault.code : fault),
  );
  return { keep, codes, [Symbol.dispose]: () => keep[Symbol.dispose]() };
}

let presses = 0;

/** The next number that the kiosk gives by itself, by a clock that shows this time. */
function give(keep: KioskStore, at: EpochMs = NINE, leftAt: EpochMs = at): string | null {
  const left = { now: leftAt, deviceMs: leftAt, rate: 1 };
  const time = kioskTime({
    wall: () => at,
    elapsed: () => 0,
    left,
    nextDayEndsAt: null,
    lastIssuedAt: keep.tickets.lastIssuedAt(),
  });
  return giveAlone(press(`press-${(presses += 1)}`), NAMES, { keep, time, wall: () => at })?.ticket.number ?? null;
}

/** Brings all that waits, as the server would take it. */
function bringAll(keep: KioskStore): string[] {
  const numbers: string[] = [];
  for (let next = keep.tickets.nextToBring(); next !== null; next = keep.tickets.nextToBring()) {
    numbers.push(next.number);
    keep.tickets.brought(next.insteadOf, null);
  }
  return numbers;
}

describe("the numbers that a kiosk keeps", () => {
  test("come from its block, then end in its own letter; a restart goes on where it was", () => {
    using folder = temporaryFolder();
    {
      using store = storeIn(folder.path);
      expect(give(store.keep)).toBeNull();
      store.keep.numbers.accept(kept(), KIOSK);
      expect([give(store.keep), give(store.keep)]).toEqual(["A021", "A022"]);
    }
    using again = storeIn(folder.path);
    expect([give(again.keep), give(again.keep), give(again.keep)]).toEqual(["A023", "A001K", "A002K"]);
    expect(bringAll(again.keep)).toEqual(["A021", "A022", "A023", "A001K", "A002K"]);
  });

  test("never come twice when the server lends the same block again", () => {
    using folder = temporaryFolder();
    using store = storeIn(folder.path);
    store.keep.numbers.accept(kept(), KIOSK);
    give(store.keep);
    store.keep.numbers.accept(kept({ asOf: 2 }), KIOSK);
    expect(give(store.keep)).toBe("A022");
  });

  test("are held until every ticket of theirs was brought", () => {
    using folder = temporaryFolder();
    using store = storeIn(folder.path);
    const held = () => store.keep.numbers.request(KIOSK).held.map(({ from, to }) => [from, to]);
    store.keep.numbers.accept(kept(), KIOSK);
    give(store.keep);
    const [block] = kept().blocks;
    if (block === undefined) throw new Error("no block was lent");
    const further = { ...block, from: 41, to: 50 };
    store.keep.numbers.accept(kept({ asOf: 5, blocks: [further] }), KIOSK);
    expect(held()).toEqual([
      [21, 23],
      [41, 50],
    ]);
    expect(give(store.keep)).toBe("A041");
    bringAll(store.keep);
    expect(held()).toEqual([[41, 50]]);
  });

  test("are asked for anew by another device, and begin again on another day", () => {
    using folder = temporaryFolder();
    using store = storeIn(folder.path);
    store.keep.numbers.accept(kept({ blocks: [] }), KIOSK);
    expect([give(store.keep), give(store.keep)]).toEqual(["A001K", "A002K"]);
    bringAll(store.keep);
    expect(give(store.keep, TUESDAY)).toBe("A001K");
    expect(store.keep.numbers.request(KIOSK)).toMatchObject({ asOf: 1 });
  });
});

describe("a kiosk whose clock may be some days ahead", () => {
  const THURSDAY = timeOf("09:00", "2026-11-26");

  test("[F4] counts its own numbers on while some of another day wait to be brought", () => {
    using folder = temporaryFolder();
    using store = storeIn(folder.path);
    store.keep.numbers.accept(kept({ blocks: [] }), KIOSK);
    expect([give(store.keep), give(store.keep)]).toEqual(["A001K", "A002K"]);
    expect([give(store.keep, THURSDAY), give(store.keep, TUESDAY)]).toEqual(["A003K", "A004K"]);
    bringAll(store.keep);
    expect([give(store.keep, TUESDAY), give(store.keep, THURSDAY)]).toEqual(["A005K", "A006K"]);
    bringAll(store.keep);
    expect(give(store.keep, timeOf("09:00", "2026-11-27"))).toBe("A001K");
  });
});

describe("a kiosk whose clock is off by more than a day", () => {
  const BEFORE = timeOf("09:00", "2024-01-01");

  test("gives numbers of its own letter that no later day repeats", () => {
    using folder = temporaryFolder();
    using store = storeIn(folder.path);
    store.keep.numbers.accept(kept(), KIOSK);
    expect(give(store.keep, BEFORE, NINE)).toBe("A001K");
    expect(store.keep.tickets.nextToBring()).toMatchObject({ day: null, issuedAt: NINE });
    expect(store.keep.tickets.newest()?.ticket.qr).toBe("");
    // It may come to lie on Tuesday: that day goes on behind it.
    expect(give(store.keep, TUESDAY)).toBe("A002K");
  });

  test("believes the server at once", () => {
    const left = { now: NINE, deviceMs: NINE, rate: 1 };
    const time = kioskTime({
      wall: () => BEFORE,
      elapsed: () => 0,
      left,
      nextDayEndsAt: null,
      lastIssuedAt: epochMs(0),
    });
    expect([time.isDoubted(), time.now()]).toEqual([true, NINE]);
    time.heard(TUESDAY, 1);
    expect([time.isDoubted(), time.now()]).toEqual([false, TUESDAY]);
  });
});

describe("a damaged store", () => {
  test.for([
    ["garbage", (file: string) => writeFileSync(file, "no database at all".repeat(1000))],
    ["cut in half", (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ] as const)("(%s) is set aside, and its kiosk goes on with numbers that cannot come twice", ([, spoil]) => {
    using folder = temporaryFolder();
    const given: (string | null)[] = [];
    for (let life = 0; life < 2; life += 1) {
      {
        using store = storeIn(folder.path);
        if (life === 0) store.keep.numbers.accept(kept({ blocks: [] }), KIOSK);
        given.push(give(store.keep), give(store.keep));
      }
      spoil(join(folder.path, "kiosk.sqlite"));
    }
    using last = storeIn(folder.path);
    expect(last.codes).toEqual(["STORE_DAMAGED"]);
    given.push(give(last.keep));
    expect(given).toEqual(["A001K", "A002K", "A1001K", "A1002K", "A2001K"]);
    expect(readdirSync(folder.path).filter((name) => name.includes("damaged"))).not.toHaveLength(0);
  });

  test("is another store to the server, which gives it another letter to begin anew with", () => {
    using folder = temporaryFolder();
    {
      using store = storeIn(folder.path);
      store.keep.numbers.accept(kept({ blocks: [] }), KIOSK);
    }
    writeFileSync(join(folder.path, "kiosk.sqlite"), "no database");
    using store = storeIn(folder.path);
    expect(store.keep.numbers.request(KIOSK)).toMatchObject({ asOf: 0, held: [] });
    store.keep.numbers.accept(kept({ blocks: [], kioskLetter: "M" }), KIOSK);
    expect(give(store.keep)).toBe("A001M");
  });
});

test("a second agent is kept out of a kiosk's folder", () => {
  using folder = temporaryFolder();
  using store = storeIn(folder.path);
  expect(store.codes).toEqual([]);
  expect(() => storeIn(folder.path)).toThrow(StartFault);
});

describe("what became of papers", () => {
  test("says of the last one, after a restart too, that it was never seen to end", () => {
    using folder = temporaryFolder();
    {
      using store = storeIn(folder.path);
      const { papers } = store.keep;
      expect(papers.last()).toBeNull();
      const of = { press: commandId("press-a"), ticketId: ticketId("2026-11-23.A001") };
      papers.add(commandId("paper-1"), of, { kind: "printed" });
      papers.add(commandId("paper-2"), of, { kind: "failed", reason: "CANCELLED", begun: true });
      papers.told(commandId("paper-2"));
    }
    using store = storeIn(folder.path);
    expect(store.keep.papers.last()).toEqual({ kind: "failed", reason: "CANCELLED", begun: true });
  });
});

describe("what no other day may know", () => {
  const PERSON = personHash("Q".repeat(43));

  /** Whether the hash is anywhere in the store's files. */
  const isWritten = (folder: string): boolean =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(PERSON));

  /** A ticket of that day whose person showed a card, given without the server. */
  function giveTo(keep: KioskStore, id: string, at: EpochMs = NINE): void {
    const left = { now: at, deviceMs: at, rate: 1 };
    const time = kioskTime({ wall: () => at, elapsed: () => 0, left, nextDayEndsAt: null, lastIssuedAt: epochMs(0) });
    const { commandId: pressed, command } = press(id);
    const shown = { commandId: pressed, command: { ...command, person: PERSON } };
    expect(giveAlone(shown, NAMES, { keep, time, wall: () => at })).not.toBeNull();
  }

  test("[I9] is whose a ticket is, once the server was brought it", () => {
    using folder = temporaryFolder();
    using store = storeIn(folder.path);
    store.keep.numbers.accept(kept(), KIOSK);
    giveTo(store.keep, "press-of-lan");
    for (let other = 1; other < 40; other += 1) giveTo(store.keep, `press-of-lan-${other}`);
    expect(store.keep.tickets.nextToBring()?.person).toBe(PERSON);
    bringAll(store.keep);
    store.keep.forget(asDay(TEST_DAY));
    expect(isWritten(folder.path)).toBe(false);
    expect(store.keep.tickets.find(commandId("press-of-lan"))).not.toBeNull();
  });

  test("[I9] is whose a ticket is that was never brought, when the day is over", () => {
    using folder = temporaryFolder();
    {
      using store = storeIn(folder.path);
      store.keep.numbers.accept(kept(), KIOSK);
      for (const id of ["press-of-lan", "press-of-an", "press-of-binh"]) giveTo(store.keep, id);
      store.keep.forget(asDay(TEST_DAY));
      expect(isWritten(folder.path)).toBe(true);
    }
    using store = storeIn(folder.path);
    store.keep.forget(asDay("2026-11-24"));
    expect(isWritten(folder.path)).toBe(false);
    expect(bringAll(store.keep)).toEqual(["A021", "A022", "A023"]);
  });

  test("[I9] is never written of a ticket that the server gave", () => {
    using folder = temporaryFolder();
    using store = storeIn(folder.path);
    const { commandId: pressed, command } = press("press-of-lan");
    const ticket = {
      ticketId: ticketId("2026-11-23.A001"),
      number: ticketNumber("A", 1),
      fieldId: fieldId("justice"),
      issuedAt: NINE,
      ahead: 0,
      wait: null,
      qr: "",
    };
    const shown = { commandId: pressed, command: { ...command, person: PERSON } };
    store.keep.tickets.add({ press: shown, ticket, givenAt: NINE });
    expect(isWritten(folder.path)).toBe(false);
    expect(store.keep.tickets.find(pressed)).toEqual({ press: press("press-of-lan"), ticket, givenAt: NINE });
  });

  test("are papers that staff had printed, once they are told; the last one stays", () => {
    using folder = temporaryFolder();
    using store = storeIn(folder.path);
    const { papers, forget } = store.keep;
    const reprint = (id: string) => {
      const of = { press: commandId(`order-${id}`), ticketId: ticketId("2026-11-23.A001") };
      papers.add(commandId(id), of, { kind: "printed" });
      return of.press;
    };
    const [told, untold, last] = [reprint("paper-1"), reprint("paper-2"), reprint("paper-3")];
    for (const id of ["paper-1", "paper-3"]) papers.told(commandId(id));
    forget(asDay(TEST_DAY));
    const printed = { kind: "printed" };
    expect([told, untold, last].map((order) => papers.resultOf(order))).toEqual([null, printed, printed]);
    expect(papers.last()).toEqual(printed);
  });
});

test("a kiosk forgets at its start, and whenever a day begins", () => {
  const forgotten: unknown[] = [];
  const store = createAgentStore();
  const faults: unknown[] = [];
  forgetWithTheDay({
    store,
    keep: { forget: (today) => void forgotten.push(today) },
    log: { diskRefused: (fault) => faults.push(fault) },
  });
  const frame = (seq: number, day: string | null) => {
    const view = { ...NAMES.view, day: day === null ? null : asDay(day) };
    store.tell({ type: "frame", frame: { epoch: "a", seq, now: NINE, rate: 1, view }, at: NINE });
  };
  frame(1, TEST_DAY);
  frame(2, TEST_DAY);
  frame(3, "2026-11-24");
  expect(forgotten).toEqual([null, TEST_DAY, "2026-11-24"]);
});
