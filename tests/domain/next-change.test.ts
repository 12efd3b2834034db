import { describe, expect, test } from "vitest";
import { counterId } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";
import { consoleView } from "#shared/views/console-view.ts";
import { nextChangeAt } from "#shared/views/next-change.ts";
import { called, issued, missed, readmitted } from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at, timeOf } from "./support/moment.ts";

const missedTwice = [
  issued("A001"),
  issued("A002"),
  at("08:00", called("A001", "1"), missed("A001", "1", "08:05")),
  at("08:02", called("A002", "1"), missed("A002", "1", "08:07")),
];

describe("what time alone changes", () => {
  test("[M1] is nothing while nobody was missed", () => {
    given(issued("A001")).leaves((state) => expect(nextChangeAt(state, timeOf("08:00"))).toBeNull());
  });

  test("[M1] is the instant at which the first missed citizen is offered again, then the next", () => {
    given(...missedTwice).leaves((state) => {
      expect(nextChangeAt(state, timeOf("08:03"))).toBe(timeOf("08:05"));
      expect(nextChangeAt(state, timeOf("08:05"))).toBe(timeOf("08:07"));
      expect(nextChangeAt(state, timeOf("08:07"))).toBeNull();
    });
  });

  test("[M1] is the instant at which the console's next one changes", () => {
    given(...missedTwice).leaves((state) => {
      const nextAt = (ms: number) => consoleView(state, counterId("1"), epochMs(timeOf("08:05") + ms)).next;
      expect([nextAt(-1), nextAt(0)?.ticket.number]).toEqual([null, "A001"]);
    });
  });

  test("[M2] is nothing for who was readmitted", () => {
    given(...missedTwice, readmitted("A001"), readmitted("A002")).leaves((state) =>
      expect(nextChangeAt(state, timeOf("08:03"))).toBeNull(),
    );
  });

  test("[M4] is the old time, too, after the clock was set back", () => {
    given(...missedTwice.slice(0, 3)).leaves((state) =>
      expect(nextChangeAt(state, timeOf("07:30"))).toBe(timeOf("08:00")),
    );
  });
});
