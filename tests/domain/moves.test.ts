import { describe, expect, test } from "vitest";
import type { BalancingCommand } from "#shared/domain/command.ts";
import type { BalancingEvent, QueueEvent } from "#shared/domain/event.ts";
import type { MoveOrder, MoveWhy } from "#shared/domain/move.ts";
import { counterId, fieldId, moveId } from "#shared/kit/ids.ts";
import { lendCounter, returnCounter } from "./support/commands.ts";
import { broughtHome, counterClosed, counterOpened, lent } from "./support/facts.ts";
import { given, inCentreWith } from "./support/given.ts";
import { at, by, director, system, timeOf } from "./support/moment.ts";
import { testSettings } from "./support/test-centre.ts";

const WHY: MoveWhy = {
  helped: { fieldId: fieldId("land"), waiting: 14, before: { p50: 22, p90: 38 }, after: { p50: 12, p90: 19 } },
  donor: { fieldId: fieldId("civil"), waiting: 1, before: { p50: 2, p90: 5 }, after: { p50: 3, p90: 7 } },
};
const TO_LAND: MoveOrder = { kind: "lend", fieldId: fieldId("land"), until: null };
const OUTCOME = { called: 9, p50: 11, p90: 18, servedByMoved: 4 };

const move = (id: string, counter = "1", order: MoveOrder = TO_LAND) =>
  ({ moveId: moveId(id), counterId: counterId(counter), order, why: WHY }) as const;
const proposed = (id: string, counter?: string): BalancingEvent => ({ type: "MoveProposed", ...move(id, counter) });
const made = (id: string, counter?: string, order?: MoveOrder): BalancingEvent => ({
  type: "MoveMade",
  ...move(id, counter, order),
});
const withdrawn = (id: string): BalancingEvent => ({ type: "MoveWithdrawn", moveId: moveId(id) });
const declined = (id: string): BalancingEvent => ({ type: "MoveDeclined", moveId: moveId(id), reason: "not now" });
const pinned = (counter: string): BalancingEvent => ({ type: "CounterPinned", counterId: counterId(counter) });
const set = (mode: "off" | "propose" | "auto"): BalancingEvent => ({ type: "BalancingSet", mode });

const asked = (clock: string, command: BalancingCommand) => by(system, at(clock, command));
const ordered = (clock: string, command: BalancingCommand) => by(director, at(clock, command));
const lentBy = (until: string | null = null): QueueEvent => ({
  type: "CounterLent",
  counterId: counterId("1"),
  fieldId: fieldId("land"),
  until: until === null ? null : timeOf(until),
  reason: "",
});

describe("a proposed move", () => {
  test("[Y1] is told with its figures and changes nothing", () => {
    given()
      .when(asked("08:00", { type: "ProposeMove", ...move("m1") }))
      .emits(proposed("m1"))
      .leaves(({ counters, balancing }) => {
        expect(counters.get(counterId("1"))?.lend).toBeNull();
        expect(balancing.moves.get(moveId("m1"))?.status).toEqual({ kind: "proposed" });
      });
  });

  test("[Y1] is carried out when the director accepts it", () => {
    given(proposed("m1"))
      .when(ordered("08:00", { type: "AcceptMove", moveId: moveId("m1") }))
      .emits(made("m1"), lentBy())
      .leaves(({ balancing }) =>
        expect(balancing.moves.get(moveId("m1"))?.status).toEqual({ kind: "made", at: timeOf("08:00"), by: director }),
      );
  });

  test("[Y1] is accepted with another end", () => {
    const until = timeOf("09:30");
    given(proposed("m1"))
      .when(ordered("08:00", { type: "AcceptMove", moveId: moveId("m1"), until }))
      .emits(made("m1", "1", { kind: "lend", fieldId: fieldId("land"), until }), lentBy("09:30"));
  });

  test("[Y1] returns, opens and closes as well", () => {
    given(by(director, at("07:30", lent("1", "land"))))
      .when(asked("08:00", { type: "ProposeMove", ...move("m1", "1", { kind: "return" }) }))
      .emits({ ...proposed("m1"), order: { kind: "return" } } as BalancingEvent);
    given(set("auto"), counterClosed("1"))
      .when(asked("08:00", { type: "MakeMove", ...move("m1", "1", { kind: "open" }) }))
      .emits(made("m1", "1", { kind: "open" }), counterOpened("1"));
    given(set("auto"))
      .when(asked("08:00", { type: "MakeMove", ...move("m1", "1", { kind: "close" }) }))
      .emits(made("m1", "1", { kind: "close" }), counterClosed("1"));
  });

  test("[Y1] is refused where the rules would refuse the move itself", () => {
    given()
      .when(asked("08:00", { type: "ProposeMove", ...move("m1", "2") }))
      .isRefused("CLERK_LACKS_SKILL");
    given()
      .when(asked("08:00", { type: "ProposeMove", ...move("m1", "1", { kind: "return" }) }))
      .isRefused("COUNTER_NOT_LENT");
    given(proposed("m1"), by(director, at("08:00", lent("1", "land"))), by(director, at("08:01", broughtHome("1"))))
      .when(ordered("08:00", { type: "AcceptMove", moveId: moveId("m1"), until: timeOf("07:00") }))
      .isRefused("UNTIL_IN_THE_PAST");
  });

  test("[Y2] takes the place of an open one for the same counter", () => {
    given(proposed("m1"), proposed("m2", "3"))
      .when(asked("08:00", { type: "ProposeMove", ...move("m3") }))
      .emits(withdrawn("m1"), proposed("m3"));
  });

  test("[Y2] is answered once", () => {
    for (const answer of [declined("m1"), withdrawn("m1"), made("m1")])
      given(proposed("m1"), answer)
        .when(ordered("08:00", { type: "AcceptMove", moveId: moveId("m1") }))
        .isRefused("MOVE_NOT_OPEN");
    given()
      .when(ordered("08:00", { type: "DeclineMove", moveId: moveId("m1"), reason: "" }))
      .isRefused("MOVE_UNKNOWN");
  });

  test("[Y2] is withdrawn when it has lost its point", () => {
    given(proposed("m1"))
      .when(asked("08:00", { type: "WithdrawMove", moveId: moveId("m1") }))
      .emits(withdrawn("m1"));
  });

  test("[Y3] is not proposed again for a while after it was declined", () => {
    const again = { type: "ProposeMove", ...move("m2") } as const;
    const past = [proposed("m1"), by(director, at("08:00", declined("m1")))] as const;
    given(...past)
      .when(asked("08:29", again))
      .isRefused("MOVE_DECLINED_LATELY");
    given(...past)
      .when(asked("08:30", again))
      .emits(proposed("m2"));
    given(...past)
      .when(asked("08:01", { ...again, counterId: counterId("3"), order: { ...TO_LAND, fieldId: fieldId("civil") } }))
      .leaves(({ balancing }) => expect(balancing.moves.size).toBe(2));
  });
});

describe("an automatic move", () => {
  test("[Y4] is made with its reason, only where the day's mode is automatic", () => {
    const make = asked("08:00", { type: "MakeMove", ...move("m1") });
    given(set("auto")).when(make).emits(made("m1"), lentBy());
    given().when(make).isRefused("BALANCING_NOT_AUTOMATIC");
  });

  test("[Y4] is neither made nor proposed where balancing is off", () => {
    given(set("off"))
      .when(asked("08:00", { type: "MakeMove", ...move("m1") }))
      .isRefused("BALANCING_OFF");
    given(set("off"))
      .when(asked("08:00", { type: "ProposeMove", ...move("m1") }))
      .isRefused("BALANCING_OFF");
  });

  test("[Y4] another mode for the day ends what was proposed", () => {
    given(proposed("m1"), proposed("m2", "3"))
      .when(ordered("08:00", { type: "SetBalancing", mode: "off" }))
      .emits(set("off"), withdrawn("m1"), withdrawn("m2"));
  });

  test("[Y4] a day begins with the mode of the centre's settings", () => {
    inCentreWith({ balancing: { ...testSettings.balancing, mode: "auto" } })
      .given()
      .leaves(({ balancing }) => expect(balancing.mode).toBe("auto"));
  });
});

describe("the director", () => {
  test("[Y5] pins a counter: the program leaves it where it is", () => {
    given(proposed("m1"))
      .when(ordered("08:00", { type: "PinCounter", counterId: counterId("1") }))
      .emits(pinned("1"), withdrawn("m1"));
    given(pinned("1"))
      .when(asked("08:00", { type: "ProposeMove", ...move("m1") }))
      .isRefused("COUNTER_PINNED");
    given(pinned("1"), set("auto"))
      .when(asked("08:00", { type: "MakeMove", ...move("m1") }))
      .isRefused("COUNTER_PINNED");
  });

  test("[Y5] pins and unpins once", () => {
    given(pinned("1"))
      .when(ordered("08:00", { type: "PinCounter", counterId: counterId("1") }))
      .isRefused("COUNTER_PINNED");
    given(pinned("1"))
      .when(ordered("08:00", { type: "UnpinCounter", counterId: counterId("1") }))
      .emits({ type: "CounterUnpinned", counterId: counterId("1") });
    given()
      .when(ordered("08:00", { type: "UnpinCounter", counterId: counterId("1") }))
      .isRefused("COUNTER_NOT_PINNED");
    given()
      .when(ordered("08:00", { type: "PinCounter", counterId: counterId("77") }))
      .isRefused("COUNTER_UNKNOWN");
  });

  test("[Y6] moves a counter unasked: it stands among the day's moves and replaces what was proposed for it", () => {
    given(pinned("1"), proposed("m1"))
      .when(by(director, at("08:00", lendCounter("1", "land"))))
      .emits(withdrawn("m1"), { ...made("asked"), why: null } as BalancingEvent, lent("1", "land"));
    given(by(system, at("07:30", lent("1", "land"))))
      .when(by(director, at("08:00", returnCounter("1"))))
      .emits({ ...made("asked", "1", { kind: "return" }), why: null } as BalancingEvent, broughtHome("1"));
  });
});

describe("what came of a move", () => {
  test("[Y7] is kept with it once it was made", () => {
    given(set("auto"), made("m1"))
      .when(asked("08:40", { type: "JudgeMove", moveId: moveId("m1"), outcome: OUTCOME }))
      .emits({ type: "MoveJudged", moveId: moveId("m1"), outcome: OUTCOME })
      .leaves(({ balancing }) => expect(balancing.moves.get(moveId("m1"))?.outcome).toEqual(OUTCOME));
    given(proposed("m1"))
      .when(asked("08:40", { type: "JudgeMove", moveId: moveId("m1"), outcome: OUTCOME }))
      .isRefused("MOVE_NOT_MADE");
  });
});
