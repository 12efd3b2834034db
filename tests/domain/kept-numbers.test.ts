import { describe, expect, test } from "vitest";

import { blocksOf } from "#shared/domain/keep-numbers.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { deviceId, storeId } from "#shared/kit/ids.ts";
import { asDay } from "#shared/kit/time.ts";
import { issueTicket, keepNumbers } from "./support/commands.ts";
import { dayClosed, dayOpened, issued, leased, leasedBlock, returnedNumbers } from "./support/facts.ts";
import type { PastFact } from "./support/fold-past.ts";
import { given, givenOnly, inCentreWith } from "./support/given.ts";
import { at, by, director, on, TEST_DAY } from "./support/moment.ts";

const every = (block: string, kiosk = "kiosk-1", store = "store") =>
  ["A", "B", "C", "D"].map((letter) => leased(`${letter}${block}`, kiosk, store));

/** The log position of the last event. */
const seqOf = (...past: readonly PastFact[]): number => {
  let seq = 0;
  given(...past).leaves((state) => (seq = state.seq));
  return seq;
};

const blocksIn = (state: QueueState, store = "store") =>
  blocksOf(state, { deviceId: deviceId("kiosk-1"), storeId: storeId(store) }).map(
    ({ letter, from, to }) => `${letter}${from}-${to}`,
  );

describe("keeping numbers for the time without the server", () => {
  test("[F1] lends a kiosk's store a block of each field, ahead of the line", () => {
    given()
      .when(at("07:30", keepNumbers()))
      .emits(...every("021-030"));
  });

  test("[F1] goes by the centre's own figures", () => {
    inCentreWith({ offline: { leaseSize: 5, leadNumbers: 40 } })
      .given()
      .when(at("07:30", keepNumbers()))
      .emits(...every("041-045"));
  });

  test("[F1] lends each kiosk its own", () => {
    given(at("07:20", ...every("021-030", "kiosk-2")))
      .when(at("07:30", keepNumbers()))
      .emits(...every("031-040"));
  });

  test("[F1] changes nothing for a kiosk that holds what it was lent", () => {
    const past = at("07:20", ...every("021-030"));
    given(past)
      .when(at("07:30", keepNumbers(["A021-030", "B021-030", "C021-030", "D021-030"], seqOf(past))))
      .emits();
  });

  test("[F1] gives online numbers in order, past a block that is lent", () => {
    given(at("07:20", leased("A002-011"), leased("A012-013", "kiosk-2")), at("07:25", issued("A001")))
      .when(at("07:30", issueTicket("birth")))
      .leaves((state) => expect([...state.tickets.values()].map(({ number }) => number)).toEqual(["A001", "A014"]));
  });

  test("[F2] follows a block that the line comes near by one further ahead", () => {
    const past = [at("07:20", ...every("021-030")), at("07:25", issued("A011"))] as const;
    given(...past)
      .when(at("07:30", keepNumbers(["A021-030", "B021-030", "C021-030", "D021-030"], seqOf(...past))))
      .emits(leased("A032-041"))
      .leaves((state) => expect(blocksIn(state)).toEqual(["A32-41", "B21-30", "C21-30", "D21-30"]));
  });

  test("[F2] lends no number a second time, not even to the kiosk that returned it unused", () => {
    given(at("07:20", ...every("021-030")), at("07:22", returnedNumbers("A021-030")))
      .when(at("07:30", keepNumbers(["B021-030", "C021-030", "D021-030"])))
      .emits(leased("A031-040"));
  });

  test("[F2] is refused where numbers were lent a thousand ahead of the line", () => {
    given(at("07:20", leased("A985-994", "kiosk-2")))
      .when(at("07:30", keepNumbers()))
      .isRefused("TOO_MANY_NUMBERS");
  });

  test("[F3] takes a block back once its kiosk has let go of it, and gives its numbers online", () => {
    const past = [at("07:20", ...every("002-011")), at("07:21", leased("A031-040"))] as const;
    const held = ["A031-040", "B002-011", "C002-011", "D002-011"];
    inCentreWith({ offline: { leaseSize: 10, leadNumbers: 1 } })
      .given(...past)
      .when(at("07:30", keepNumbers(held, seqOf(...past))))
      .emits(returnedNumbers("A002-011"));
    given(...past, at("07:30", returnedNumbers("A002-011")), at("07:31", issued("A001")))
      .when(at("07:32", issueTicket("birth")))
      .leaves((state) => expect(state.lines.values().next().value?.given).toBe(2));
  });

  test("[F3] leaves a block that was lent after the answer which the kiosk knows", () => {
    const past = at("07:20", ...every("021-030"));
    given(past)
      .when(at("07:30", keepNumbers([], seqOf(past) - 4)))
      .emits()
      .leaves((state) => expect(blocksIn(state)).toEqual(["A21-30", "B21-30", "C21-30", "D21-30"]));
  });

  test("[F4] gives a kiosk that lost its store other numbers, and leaves the lost ones alone", () => {
    const past = at("07:20", ...every("021-030"));
    given(past)
      .when(at("07:30", keepNumbers([], seqOf(past), "new-store")))
      .emits(...every("031-040", "kiosk-1", "new-store"));
  });

  test("[D7] begins a new day with no number lent, whatever a kiosk still holds", () => {
    givenOnly(
      by(director, at("07:00", dayOpened())),
      at("07:20", ...every("021-030")),
      by(director, at("17:00", dayClosed())),
      by(director, on("2026-11-24", "07:00", dayOpened("2026-11-24"))),
    )
      .when(on("2026-11-24", "07:30", keepNumbers(["A021-030"], 1000)))
      .emits(...every("021-030"));
  });

  test("[F10] goes on behind the blocks of a day that was lost to a wrong clock, which stay lent", () => {
    const wrong = [
      by(director, at("07:00", dayOpened())),
      by(director, on("2027-01-01", "07:10", dayClosed([], TEST_DAY), dayOpened("2027-01-01"))),
    ] as const;
    const block = leasedBlock("A021-030");
    const ranBefore = { given: [[block.fieldId, 30] as const], leased: [block] };
    givenOnly(...wrong)
      .when(by(director, at("07:20", { type: "OpenDay", isCorrection: true, ...ranBefore })))
      .leaves((state) => {
        expect(state.day).toBe(asDay(TEST_DAY));
        expect(blocksIn(state)).toEqual(["A21-30"]);
        expect(state.lines.get(block.fieldId)?.given).toBe(30);
      });
  });
});
