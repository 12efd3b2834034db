import { describe, expect, test } from "vitest";
import { counterId, fieldId, moveId } from "#shared/kit/ids.ts";
import { callNext, lendCounter, returnCounter } from "./support/commands.ts";
import { broughtHome, called, counterClosed, finished, issued, lent, signedOut, started } from "./support/facts.ts";
import { given, inCentreWith } from "./support/given.ts";
import { at, by, director, system, timeOf } from "./support/moment.ts";
import { idOf } from "./support/ticket-names.ts";

const oneToLand = by(director, at("07:30", lent("1", "land")));

describe("a lend", () => {
  test("[L1] makes a counter serve the other field", () => {
    given(issued("A001"), issued("B001"), oneToLand)
      .when(at("08:00", callNext("1")))
      .emits(called("B001", "1"));
  });

  test("[L1] leaves the counter's own line waiting, where that is the centre's rule", () => {
    given(issued("A001"), oneToLand)
      .when(at("08:00", callNext("1")))
      .isRefused("NOBODY_WAITING");
  });

  test("[L1] shares the counter's own line while the other is empty, where that is the centre's rule", () => {
    const shared = inCentreWith({ lentRule: "lent-first" });
    shared
      .given(issued("A001"), oneToLand)
      .when(at("08:00", callNext("1")))
      .emits(called("A001", "1"));
    shared
      .given(issued("A001"), issued("B001"), oneToLand)
      .when(at("08:00", callNext("1")))
      .emits(called("B001", "1"));
  });

  test("[L1] is told with its reason, its author and its end", () => {
    given()
      .when(by(director, at("08:00", lendCounter("1", "land", "09:30"))))
      .emits(
        {
          type: "MoveMade",
          moveId: moveId("asked"),
          counterId: counterId("1"),
          order: { kind: "lend", fieldId: fieldId("land"), until: timeOf("09:30") },
          why: null,
        },
        lent("1", "land", "09:30"),
      )
      .leaves((state) =>
        expect(state.counters.get(counterId("1"))?.lend).toEqual({
          fieldId: "land",
          since: timeOf("08:00"),
          until: timeOf("09:30"),
          reason: "busy",
          by: director,
        }),
      );
  });

  test("[L2] begins after the citizen in hand", () => {
    const busy = [
      issued("A001"),
      issued("A002"),
      issued("B001"),
      called("A001", "1"),
      started("A001", "1"),
      oneToLand,
    ] as const;
    given(...busy).leaves((state) => expect(state.counters.get(counterId("1"))?.ticketId).toBe(idOf("A001")));
    given(...busy, finished("A001", "1"))
      .when(at("08:00", callNext("1")))
      .emits(called("B001", "1"));
  });

  test("[L2] changes nobody's place", () => {
    given(issued("B001"), issued("B002"), oneToLand, called("B001", "1"), by(director, at("07:50", broughtHome("1"))))
      .when(at("08:00", callNext("3")))
      .emits(called("B002", "3"));
  });

  test("[L3] ends when the counter is returned", () => {
    given(oneToLand)
      .when(by(system, at("08:00", returnCounter("1"))))
      .emits(broughtHome("1"));
    given(issued("A001"), oneToLand, broughtHome("1"))
      .when(at("08:00", callNext("1")))
      .emits(called("A001", "1"));
    given()
      .when(by(director, at("08:00", returnCounter("1"))))
      .isRefused("COUNTER_NOT_LENT");
  });

  test("[L4] leads to another field than the only one at home", () => {
    given()
      .when(at("08:00", lendCounter("1", "civil")))
      .isRefused("COUNTER_AT_HOME");
    given()
      .when(at("08:00", lendCounter("4", "social")))
      .emits(lent("4", "social"));
    given()
      .when(at("08:00", lendCounter("4", "business")))
      .emits(lent("4", "business"));
  });

  test("[L4] leads to a field of the centre", () => {
    given()
      .when(at("08:00", lendCounter("1", "sea")))
      .isRefused("FIELD_UNKNOWN");
  });

  test("[L4] leads to a field that the clerk may serve", () => {
    given()
      .when(at("08:00", lendCounter("2", "land")))
      .isRefused("CLERK_LACKS_SKILL");
    given(by(director, at("07:30", counterClosed("2"), signedOut("2", "binh"))))
      .when(by(system, at("08:00", lendCounter("2", "land"))))
      .emits(lent("2", "land"));
  });

  test("[L5] ends in the future", () => {
    given()
      .when(at("08:00", lendCounter("1", "land", "08:00")))
      .isRefused("UNTIL_IN_THE_PAST");
  });

  test("[L5] is replaced by another", () => {
    given(oneToLand)
      .when(at("08:00", lendCounter("1", "land", "09:00")))
      .emits(lent("1", "land", "09:00"));
  });

  test("[L5] outlasts its clerk", () => {
    given(oneToLand, by(director, at("07:40", counterClosed("1"), signedOut("1", "an")))).leaves((state) =>
      expect(state.counters.get(counterId("1"))?.lend).toMatchObject({ fieldId: "land" }),
    );
  });
});
