import { describe, expect, test } from "vitest";
import { counterId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import {
  callNext,
  closeCounter,
  finishServing,
  openCounter,
  pauseCounter,
  resumeCounter,
  signIn,
  signOut,
} from "./support/commands.ts";
import {
  called,
  counterClosed,
  counterOpened,
  counterPaused,
  counterResumed,
  finished,
  issued,
  lent,
  signedIn,
  signedOut,
  started,
} from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at, by, director, timeOf } from "./support/moment.ts";

const leftOne = by(director, at("07:30", counterClosed("1"), signedOut("1", "an")));

describe("a counter", () => {
  test("[K1] is opened when it is closed", () => {
    given(counterClosed("1"))
      .when(at("08:00", openCounter("1")))
      .emits(counterOpened("1"));
    given()
      .when(at("08:00", openCounter("1")))
      .isRefused("COUNTER_ALREADY_OPEN");
  });

  test("[K1] is closed when it is open or paused", () => {
    given()
      .when(at("08:00", closeCounter("1")))
      .emits(counterClosed("1"));
    given(counterPaused("1"))
      .when(at("08:00", closeCounter("1")))
      .emits(counterClosed("1"));
    given(counterClosed("1"))
      .when(at("08:00", closeCounter("1")))
      .isRefused("COUNTER_CLOSED");
  });

  test("[K2] is paused with a reason and resumed", () => {
    given()
      .when(at("08:00", pauseCounter("1", "meeting")))
      .emits(counterPaused("1", "meeting"))
      .leaves((state) =>
        expect(state.counters.get(counterId("1"))?.desk).toEqual({ kind: "paused", reason: "meeting", until: null }),
      );
    given(counterPaused("1"))
      .when(at("08:00", resumeCounter("1")))
      .emits(counterResumed("1"));
  });

  test("[K2] is paused with the time at which its clerk expects to be back, and stays paused after it", () => {
    given()
      .when(at("08:00", pauseCounter("1", "break", 15 * MINUTE_MS)))
      .emits({ type: "CounterPaused", counterId: counterId("1"), reason: "break", until: timeOf("08:15") })
      .leaves((state) =>
        expect(state.counters.get(counterId("1"))?.desk).toMatchObject({ kind: "paused", until: timeOf("08:15") }),
      );
    given({ type: "CounterPaused", counterId: counterId("1"), reason: "break", until: timeOf("08:15") })
      .when(at("08:20", callNext("1")))
      .isRefused("COUNTER_PAUSED");
  });

  test("[K2] is paused once, and resumed only then", () => {
    given(counterPaused("1"))
      .when(at("08:00", pauseCounter("1")))
      .isRefused("COUNTER_PAUSED");
    given(counterClosed("1"))
      .when(at("08:00", pauseCounter("1")))
      .isRefused("COUNTER_CLOSED");
    given()
      .when(at("08:00", resumeCounter("1")))
      .isRefused("COUNTER_NOT_PAUSED");
  });

  test.for([counterPaused("1"), counterClosed("1")])("[K3] takes nobody new after $type", (shut) => {
    const code = shut.type === "CounterPaused" ? "COUNTER_PAUSED" : "COUNTER_CLOSED";
    given(issued("A001"), shut)
      .when(at("08:00", callNext("1")))
      .isRefused(code);
  });

  test.for([counterPaused("1"), counterClosed("1")])("[K3] finishes whom it has after $type", (shut) => {
    given(issued("A001"), called("A001", "1"), started("A001", "1"), shut)
      .when(at("08:00", finishServing("1")))
      .emits(finished("A001", "1"));
  });

  test("[K4] has one clerk", () => {
    given()
      .when(at("08:00", signIn("1", "giang")))
      .isRefused("COUNTER_TAKEN");
  });

  test("[K4] has no clerk who sits at another", () => {
    given(leftOne)
      .when(at("08:00", signIn("1", "binh")))
      .isRefused("CLERK_ELSEWHERE");
  });

  test("[K4] has a clerk of the centre", () => {
    given(leftOne)
      .when(at("08:00", signIn("1", "nobody")))
      .isRefused("CLERK_UNKNOWN");
  });

  test("[K5] has a clerk who may serve one of its fields", () => {
    const leftFour = by(
      director,
      at("07:30", counterClosed("4"), signedOut("4", "dung"), counterClosed("5"), signedOut("5", "em")),
    );
    given(leftFour)
      .when(at("08:00", signIn("4", "em")))
      .emits(signedIn("4", "em"));
    given(leftOne, leftFour)
      .when(at("08:00", signIn("1", "dung")))
      .isRefused("CLERK_LACKS_SKILL");
  });

  test("[K5] has a clerk for the field it is lent to", () => {
    given(leftOne, by(director, at("07:40", lent("1", "social"))))
      .when(at("08:00", signIn("1", "an")))
      .isRefused("CLERK_LACKS_SKILL");
  });

  test("[K6] keeps its clerk while a citizen is there", () => {
    given(issued("A001"), called("A001", "1"))
      .when(at("08:00", signOut("1")))
      .isRefused("COUNTER_BUSY");
  });

  test("[K6] closes when its clerk signs out", () => {
    given()
      .when(at("08:00", signOut("1")))
      .emits(counterClosed("1"), signedOut("1", "an"));
    given(counterClosed("1"))
      .when(at("08:00", signOut("1")))
      .emits(signedOut("1", "an"));
    given(leftOne)
      .when(at("08:00", signOut("1")))
      .isRefused("COUNTER_WITHOUT_CLERK");
  });

  test("[K7] serves those of its fields that its clerk may serve", () => {
    const emAtFour = by(
      director,
      at(
        "07:30",
        counterClosed("4"),
        signedOut("4", "dung"),
        counterClosed("5"),
        signedOut("5", "em"),
        signedIn("4", "em"),
        counterOpened("4"),
      ),
    );
    given(emAtFour, issued("C001"))
      .when(at("08:00", callNext("4")))
      .isRefused("NOBODY_WAITING");
    given(emAtFour, issued("C001"), issued("D001"))
      .when(at("08:00", callNext("4")))
      .emits(called("D001", "4"));
  });
});
