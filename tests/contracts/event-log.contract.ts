import { describe, expect, test } from "vitest";
import { commandId } from "#shared/kit/ids.ts";
import { asDay } from "#shared/kit/time.ts";

import type { CentreData } from "#server/log/centre-data.ts";
import { VersionConflict } from "#server/log/event-log.ts";
import {
  brought,
  continued,
  counted,
  dayClosed,
  dayOpened,
  finished,
  issued,
  leased,
  leasedBlock,
  returnedNumbers,
} from "#tests/domain/support/facts.ts";
import { TEST_DAY } from "#tests/domain/support/moment.ts";
import { idOf } from "#tests/domain/support/ticket-names.ts";
import { entryMaker, eventsIn } from "./support/log-entries.ts";
import { sessionAt, visitOfNumber } from "./support/report-rows.ts";

const NEXT_DAY = "2026-11-24";

/** What every event log promises; `open` gives an empty one. */
export function eventLogContract(name: string, open: () => Pick<CentreData, "log" | "reports">): void {
  describe(`${name} as an event log`, () => {
    test("holds nothing before its first entry", () => {
      const { log } = open();
      expect([...log.all()]).toEqual([]);
      expect([...log.lastDay()]).toEqual([]);
      expect(log.days()).toEqual([]);
      expect(log.lastSeq()).toBe(0);
    });

    test("gives every event back as it was, in order", () => {
      const { log } = open();
      const entry = entryMaker();
      const entries = [
        entry("open", [dayOpened()]),
        entry("issue", [issued("A001", { files: 3, language: "id" })]),
        entry("finish", [finished("A001", "1"), continued("A001.2", "deed", "1")]),
      ];
      log.append(entries);
      expect([...log.all()]).toEqual(eventsIn(...entries));
      expect(log.lastSeq()).toBe(4);
    });

    test("keeps the text of every language as it was written", () => {
      const { log } = open();
      const notice = {
        type: "IssuingClosed",
        fieldId: null,
        reason: "Mất điện “toàn phường”",
        publicText: "😀 \\ ' \n",
      } as const;
      log.append([entryMaker()("close", [notice])]);
      expect([...log.all()].map(({ event }) => event)).toEqual([notice]);
    });

    test("finds the events of an accepted command, and none for another", () => {
      const { log } = open();
      const entry = entryMaker();
      const one = entry("open", [dayOpened()]);
      const two = entry("finish", [finished("A001", "1"), continued("A001.2", "deed", "1")]);
      log.append([one, two]);
      expect(log.eventsOf(commandId("finish"))).toEqual(two.events);
      expect(log.eventsOf(commandId("never"))).toBeNull();
    });

    test("starts the last day at its opening, without the closing of the day before", () => {
      const { log } = open();
      const entry = entryMaker();
      log.append([entry("open", [dayOpened()]), entry("issue", [issued("A001")])]);
      const turn = entry("turn", [dayClosed(["A001"]), dayOpened(NEXT_DAY)]);
      const later = entry("issue-2", [issued("A001")]);
      log.append([turn, later]);
      expect([...log.lastDay()]).toEqual([...turn.events.slice(1), ...later.events]);
    });

    test("starts a day that was closed early and opened again at its first opening", () => {
      const { log } = open();
      const entry = entryMaker();
      const day = [entry("open", [dayOpened()]), entry("close", [dayClosed()]), entry("again", [dayOpened()])];
      log.append(day);
      expect([...log.lastDay()]).toEqual(eventsIn(...day));
      expect(log.days()).toEqual([TEST_DAY]);
    });

    test("starts a day that followed a false one in the future with the false one, which it had begun last", () => {
      const { log } = open();
      const entry = entryMaker();
      log.append([entry("open", [dayOpened()]), entry("end", [dayClosed()])]);
      const falseDay = entry("jump", [dayOpened("2099-01-01")]);
      const corrected = entry("correct", [dayClosed([], "2099-01-01"), dayOpened()]);
      log.append([falseDay, corrected]);
      expect([...log.lastDay()]).toEqual(eventsIn(falseDay, corrected));
      const next = entry("turn", [dayClosed(), dayOpened(NEXT_DAY)]);
      log.append([next]);
      expect([...log.lastDay()]).toEqual(next.events.slice(1));
      expect(log.days()).toEqual(["2099-01-01", NEXT_DAY, TEST_DAY]);
    });

    test("knows the numbers that a day has given, and when its last event was", () => {
      const { log } = open();
      const entry = entryMaker();
      expect(log.lastAt()).toBeNull();
      log.append([entry("open", [dayOpened()]), entry("1", [issued("B001")]), entry("2", [issued("A001")])]);
      log.append([entry("3", [issued("A002")]), entry("turn", [dayClosed(), dayOpened(NEXT_DAY)])]);
      const last = entry("4", [issued("A001")]);
      log.append([last]);
      const [civil, land] = [issued("A001"), issued("B001")].map((event) => "fieldId" in event && event.fieldId);
      expect(log.givenOn(asDay(TEST_DAY))).toEqual([
        [civil, 2],
        [land, 1],
      ]);
      expect(log.givenOn(asDay(NEXT_DAY))).toEqual([[civil, 1]]);
      expect(log.givenOn(asDay("2020-01-01"))).toEqual([]);
      expect(log.lastAt()).toBe(last.events[0]?.at);
    });

    test("knows the numbers that a day lent and gave late, of whatever day they came on", () => {
      const { log } = open();
      const entry = entryMaker();
      log.append([
        entry("open", [dayOpened()]),
        entry("lend", [leased("A021-030"), leased("B021-030")]),
        entry("issue", [issued("A001")]),
        entry("lend more", [returnedNumbers("A021-030"), leased("A031-040")]),
        entry("bring", [brought("B022", "08:00"), brought("C001K", "08:01")]),
        entry("turn", [dayClosed(), dayOpened(NEXT_DAY)]),
        entry("bring late", [counted("A031", "16:59"), issued("A001")]),
      ]);
      const day = asDay(TEST_DAY);
      expect(log.leasedOn(day)).toEqual([leasedBlock("B021-030"), leasedBlock("A031-040")]);
      expect(log.ticketsOn(day)).toEqual(new Set(["A001", "B022", "C001K", "A031"].map(idOf)));
      expect(log.givenOn(day).map(([, count]) => count)).toEqual([40, 30]);
      expect(log.leasedOn(asDay(NEXT_DAY))).toEqual([]);
      expect(log.ticketsOn(asDay(NEXT_DAY)).size).toBe(1);
      expect([...log.lastDay()].map(({ event }) => event.type)).toEqual(["DayOpened", "TicketCounted", "TicketIssued"]);
    });

    test("lists its days, the newest first", () => {
      const { log } = open();
      const entry = entryMaker();
      log.append([entry("open", [dayOpened()]), entry("turn", [dayClosed(), dayOpened(NEXT_DAY)])]);
      expect(log.days()).toEqual([NEXT_DAY, TEST_DAY]);
    });

    test("refuses entries that leave a gap, and keeps none of them", () => {
      const { log } = open();
      const first = entryMaker()("open", [dayOpened()]);
      const afterGap = entryMaker(3)("issue", [issued("A001")]);
      expect(() => log.append([first, afterGap])).toThrow(VersionConflict);
      expect(log.lastSeq()).toBe(0);
    });

    test("refuses entries that were decided before somebody else wrote", () => {
      const { log } = open();
      log.append([entryMaker()("theirs", [dayOpened()])]);
      expect(() => log.append([entryMaker()("ours", [dayOpened()])])).toThrow(VersionConflict);
      expect(log.eventsOf(commandId("ours"))).toBeNull();
    });

    test("refuses a command that it holds, and everything of the same tick", () => {
      const { log, reports } = open();
      const entry = entryMaker();
      log.append([entry("open", [dayOpened()])]);
      const good = entry("issue", [issued("A001")], [{ kind: "visit", row: visitOfNumber("A001") }]);
      expect(() => log.append([good, entry("open", [issued("A002")])])).toThrow(VersionConflict);
      expect(log.lastSeq()).toBe(1);
      expect(log.eventsOf(commandId("issue"))).toBeNull();
      expect(reports.visits(asDay(TEST_DAY))).toEqual([]);
    });

    test("refuses a tick that holds the same command twice", () => {
      const { log } = open();
      const entry = entryMaker();
      expect(() => log.append([entry("a", [dayOpened()]), entry("a", [issued("A001")])])).toThrow(VersionConflict);
      expect(log.lastSeq()).toBe(0);
    });

    test("goes on after a refusal as if nothing had been asked", () => {
      const { log } = open();
      expect(() => log.append([entryMaker(9)("late", [dayOpened()])])).toThrow(VersionConflict);
      log.append([entryMaker()("late", [dayOpened()])]);
      expect(log.lastSeq()).toBe(1);
    });
  });

  describe(`${name} as report tables`, () => {
    const day = asDay(TEST_DAY);

    test("gives a day's rows back as they were, by ticket", () => {
      const { log, reports } = open();
      const entry = entryMaker();
      const lent = visitOfNumber("A002", { isPriority: true, wasLent: true, firstCalledAt: null, counterId: null });
      const plain = visitOfNumber("A001");
      const elsewhere = visitOfNumber("B001", { day: asDay(NEXT_DAY) });
      log.append([
        entry(
          "a",
          [dayOpened()],
          [lent, plain, elsewhere].map((row) => ({ kind: "visit", row }) as const),
        ),
      ]);
      expect(reports.visits(day)).toEqual([plain, lent]);
    });

    test("replaces a ticket's row, and withdraws what an undo took back", () => {
      const { log, reports } = open();
      const entry = entryMaker();
      log.append([entry("a", [dayOpened()], [{ kind: "visit", row: visitOfNumber("A001", { paper: "unknown" }) }])]);
      log.append([entry("b", [issued("A002")], [{ kind: "visit", row: visitOfNumber("A001") }])]);
      expect(reports.visits(day)).toEqual([visitOfNumber("A001")]);
      log.append([entry("c", [issued("A003")], [{ kind: "visit-withdrawn", day, ticketId: idOf("A001") }])]);
      expect(reports.visits(day)).toEqual([]);
    });

    test("keeps sessions in the order they began, and ends them", () => {
      const { log, reports } = open();
      const entry = entryMaker();
      const [first, second] = [sessionAt(1), sessionAt(2, { desk: "paused" })];
      const ended = { ...first, endedAt: second.beganAt };
      log.append([entry("a", [dayOpened()], [{ kind: "session", row: first }])]);
      log.append([
        entry(
          "b",
          [issued("A001")],
          [ended, second].map((row) => ({ kind: "session", row }) as const),
        ),
      ]);
      expect(reports.sessions(day)).toEqual([ended, second]);
    });
  });
}
