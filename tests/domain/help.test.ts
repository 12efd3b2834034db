import { describe, expect, test } from "vitest";

import { isAskedToHelp, unansweredCalls } from "#shared/domain/help.ts";
import type { QueueEvent } from "#shared/domain/event.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { counterId, deviceId } from "#shared/kit/ids.ts";
import { answerHelp, requestHelp, withdrawHelp } from "./support/commands.ts";
import { counterClosed, counterPaused, dayClosed, dayOpened } from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at, by, clerk, director, kiosk, on, timeOf } from "./support/moment.ts";

const KIOSK = deviceId("kiosk-1");
const other = { kind: "device", deviceId: deviceId("kiosk-2") } as const;
const called: QueueEvent = { type: "HelpRequested", deviceId: KIOSK };
const answered: QueueEvent = { type: "HelpAnswered", deviceId: KIOSK };
const withdrawn: QueueEvent = { type: "HelpWithdrawn", deviceId: KIOSK };
const calledAt0800 = by(kiosk, at("08:00", called));

describe("a call for a person at a kiosk", () => {
  test("[J1] stands from its first press, however often the button is pressed", () => {
    given()
      .when(by(kiosk, at("08:00", requestHelp())))
      .emits(called);
    given(calledAt0800)
      .when(by(kiosk, at("08:01", requestHelp())))
      .emits()
      .leaves((state) => expect(unansweredCalls(state)).toMatchObject([{ deviceId: KIOSK, since: timeOf("08:00") }]));
  });

  test("[J1] is taken back by its kiosk", () => {
    given(calledAt0800)
      .when(by(kiosk, at("08:01", withdrawHelp())))
      .emits(withdrawn)
      .leaves((state) => expect(state.help.size).toBe(0));
  });

  test("[J1] ends with the day", () => {
    given(calledAt0800, by(director, at("17:00", dayClosed()))).leaves((state) => expect(state.help.size).toBe(0));
    given(calledAt0800, by(director, on("2026-11-24", "07:00", dayOpened("2026-11-24")))).leaves((state) =>
      expect(state.help.size).toBe(0),
    );
  });

  test.for([
    ["a clerk", clerk("an")],
    ["the director", director],
  ] as const)("[J2] is answered by %s, once", ([, who]) => {
    given(calledAt0800)
      .when(by(who, at("08:01", answerHelp())))
      .emits(answered)
      .leaves((state) => {
        expect(unansweredCalls(state)).toEqual([]);
        expect(state.help.get(KIOSK)?.answeredAt).toBe(timeOf("08:01"));
      });
    given(calledAt0800, by(who, at("08:01", answered)))
      .when(by(who, at("08:02", answerHelp())))
      .isRefused("HELP_NOT_ASKED");
  });

  test("[J2] is another one when it is pressed after the answer", () => {
    given(calledAt0800, by(clerk("an"), at("08:01", answered)))
      .when(by(kiosk, at("08:05", requestHelp())))
      .emits(called)
      .leaves((state) => expect(unansweredCalls(state)).toMatchObject([{ since: timeOf("08:05") }]));
  });

  test("[J4] is only its own kiosk's to make and to take back", () => {
    given(calledAt0800)
      .when(by(other, at("08:01", withdrawHelp())))
      .isRefused("HELP_NOT_ASKED");
    given()
      .when(by(director, at("08:01", requestHelp())))
      .isRefused("HELP_NOT_ASKED");
  });

  test("[J3] the longest stands first", () => {
    given(by(other, at("08:02", { type: "HelpRequested", deviceId: deviceId("kiosk-2") })), calledAt0800).leaves(
      (state) => expect(unansweredCalls(state).map(({ deviceId: id }) => id)).toEqual(["kiosk-1", "kiosk-2"]),
    );
  });
});

describe("who is asked to go", () => {
  const plan = { name: "door", nearest: [counterId("1"), counterId("2")] };
  const asked = (state: QueueState, clock: string, kioskPlan?: typeof plan): readonly string[] => {
    const [call] = unansweredCalls(state);
    return [...state.counters.keys()].filter(
      (id) => call !== undefined && isAskedToHelp(state, call, { kiosk: kioskPlan, counterId: id, now: timeOf(clock) }),
    );
  };
  const everybody = ["1", "2", "3", "4", "5"];

  test("[J3] are the nearest counters for a minute, then all", () => {
    given(calledAt0800).leaves((state) => {
      expect(asked(state, "08:00:59", plan)).toEqual(["1", "2"]);
      expect(asked(state, "08:01", plan)).toEqual(everybody);
    });
  });

  test("[J3] are all where the centre names no nearest ones", () => {
    given(calledAt0800).leaves((state) => expect(asked(state, "08:00")).toEqual(everybody));
  });

  test("[J3] are all where none of the nearest is open", () => {
    given(at("07:50", counterClosed("1"), counterPaused("2")), calledAt0800).leaves((state) =>
      expect(asked(state, "08:00", plan)).toEqual(everybody),
    );
  });
});
