import { describe, expect, test } from "vitest";
import { counterId, fieldId } from "#shared/kit/ids.ts";
import { callNext, issueTicket, undoLast } from "./support/commands.ts";
import { openDayDriver } from "./support/day-driver.ts";
import {
  called,
  calledOutOfTurn,
  cancelled,
  continued,
  counterClosed,
  counterOpened,
  counterPaused,
  finished,
  held,
  issued,
  missed,
  printed,
  recalled,
  resumed,
  signatureAwaited,
  signedIn,
  signedOut,
  started,
  steppedAway,
  transferred,
  undone,
} from "./support/facts.ts";
import type { PastFact } from "./support/fold-past.ts";
import { given, inCentreWith } from "./support/given.ts";
import { at, by, clerk, director, under } from "./support/moment.ts";
import { testCentre } from "./support/test-centre.ts";
import { idOf, ticketIn } from "./support/ticket-names.ts";

const oneCalls = under("call-1", at("08:00", called("A001", "1")));

describe("undo", () => {
  test("[U1] takes a call back", () => {
    given(issued("A001"), oneCalls)
      .when(at("08:00:03", undoLast("1")))
      .emits(undone("1", "call-1", "A001"))
      .leaves((state) => {
        expect(ticketIn(state, "A001")).toMatchObject({ status: { kind: "waiting" }, servedBy: null });
        expect(ticketIn(state, "A001").times).toMatchObject({ firstCalledAt: null, waitingMs: 0 });
        expect(state.counters.get(counterId("1"))?.ticketId).toBeNull();
      });
  });

  const actions: Readonly<Record<string, readonly [before: readonly PastFact[], action: PastFact, kind: string]>> = {
    recall: [[called("A001", "1")], recalled("A001", "1"), "called"],
    "no-show": [[called("A001", "1")], missed("A001", "1", "08:05"), "called"],
    "last no-show": [[called("A001", "1")], missed("A001", "1", null), "called"],
    start: [[called("A001", "1")], started("A001", "1"), "called"],
    hold: [[called("A001", "1")], held("A001", "1", "08:10"), "called"],
    resume: [[called("A001", "1"), held("A001", "1", "08:10")], resumed("A001", "1"), "held"],
    transfer: [[called("A001", "1")], transferred("A001", "1", "land"), "called"],
    "transfer to a counter": [[called("A001", "1")], transferred("A001", "1", "land", "3"), "called"],
    "await signature": [[called("A001", "1"), started("A001", "1")], signatureAwaited("A001", "1"), "serving"],
    finish: [[called("A001", "1"), started("A001", "1")], finished("A001", "1"), "serving"],
    "call for result": [
      [called("A001", "1"), started("A001", "1"), signatureAwaited("A001", "1")],
      calledOutOfTurn("A001", "1", "result"),
      "signing",
    ],
    "cancel in hand": [[called("A001", "1")], by(clerk("an"), at("08:00", cancelled("A001"))), "called"],
    "cancel in the list": [[], by(clerk("an"), at("08:00", cancelled("A001"))), "waiting"],
    "step away in the list": [[], by(clerk("an"), at("08:00", steppedAway("A001"))), "waiting"],
  };
  test.for(Object.entries(actions))("[U1] [U4] takes back: %s", ([, [before, action, kind]]) => {
    given(at("08:00", issued("A001")), ...before, action)
      .when(at("08:00:05", undoLast("1")))
      .leaves((state) => {
        const { status, absences, recalls, fieldId: field } = ticketIn(state, "A001");
        expect({ kind: status.kind, absences, recalls, field }).toEqual({
          kind,
          absences: 0,
          recalls: 0,
          field: "civil",
        });
        const inHand = kind === "called" || kind === "serving" ? idOf("A001") : null;
        expect(state.counters.get(counterId("1"))?.ticketId).toBe(inHand);
      });
  });

  test("[U1] takes a press back whole: finish, next procedure and call", () => {
    given(
      issued("A001", { following: ["deed"] }),
      issued("A002"),
      called("A001", "1"),
      started("A001", "1"),
      under("press", at("08:00", finished("A001", "1"), continued("A001.2", "deed", "1"), called("A002", "1"))),
    )
      .when(at("08:00:02", undoLast("1")))
      .emits(undone("1", "press", "A001", "A001.2", "A002"))
      .leaves((state) => {
        expect([...state.tickets.values()].map(({ status }) => status.kind)).toEqual(["serving", "waiting"]);
        expect(state.counters.get(counterId("1"))?.ticketId).toBe(idOf("A001"));
        expect(state.lines.get(fieldId("land"))?.normal).toEqual([]);
      });
  });

  test("[U1] takes a ticket back to before the action, however often the action touched it", () => {
    const both = under("both", at("08:00", started("A001", "1"), finished("A001", "1")));
    given(issued("A001"), called("A001", "1"), both)
      .when(at("08:00:02", undoLast("1")))
      .leaves((state) => expect(ticketIn(state, "A001").status.kind).toBe("called"));
  });

  test("[U2] is too late after five seconds", () => {
    given(issued("A001"), oneCalls)
      .when(at("08:00:05", undoLast("1")))
      .emits(undone("1", "call-1", "A001"));
    given(issued("A001"), oneCalls)
      .when(at("08:00:06", undoLast("1")))
      .isRefused("UNDO_TOO_LATE");
    inCentreWith({ undoMs: 60_000 })
      .given(issued("A001"), oneCalls)
      .when(at("08:01", undoLast("1")))
      .emits(undone("1", "call-1", "A001"));
  });

  test("[U2] is done once", () => {
    given(issued("A001"), oneCalls, at("08:00:01", undone("1", "call-1", "A001")))
      .when(at("08:00:02", undoLast("1")))
      .isRefused("NOTHING_TO_UNDO");
  });

  test("[U3] is overtaken by another counter's action on the same ticket", () => {
    given(
      issued("A001"),
      called("A001", "1"),
      at("08:00", transferred("A001", "1", "civil", "2")),
      at("08:00:01", calledOutOfTurn("A001", "2", "next")),
    )
      .when(at("08:00:02", undoLast("1")))
      .isRefused("UNDO_OVERTAKEN");
  });

  test("[U3] is overtaken by the director's cancelling", () => {
    given(issued("A001"), oneCalls, by(director, at("08:00:01", cancelled("A001"))))
      .when(at("08:00:02", undoLast("1")))
      .isRefused("UNDO_OVERTAKEN");
  });

  test("[U3] is not overtaken by what was itself taken back", () => {
    given(
      issued("A001"),
      called("A001", "1"),
      under("send", at("08:00", transferred("A001", "1", "civil", "2"))),
      under("call-2", at("08:00:01", calledOutOfTurn("A001", "2", "next"))),
      at("08:00:02", undone("2", "call-2", "A001")),
    )
      .when(at("08:00:03", undoLast("1")))
      .emits(undone("1", "send", "A001"))
      .leaves((state) => expect(ticketIn(state, "A001").status).toMatchObject({ kind: "called", counterId: "1" }));
  });

  test("[U3] is not overtaken by the printer", () => {
    given(issued("A001"), oneCalls, at("08:00:01", printed("A001")))
      .when(at("08:00:02", undoLast("1")))
      .emits(undone("1", "call-1", "A001"));
  });

  test("[U3] seats nobody whom the director has cancelled meanwhile", () => {
    given(
      issued("A001"),
      issued("A002"),
      called("A001", "1"),
      under("cancel", by(clerk("an"), at("08:00", cancelled("A002")))),
      by(director, at("08:00:01", cancelled("A001"))),
    )
      .when(at("08:00:02", undoLast("1")))
      .emits(undone("1", "cancel", "A002"))
      .leaves((state) => expect(state.counters.get(counterId("1"))?.ticketId).toBeNull());
  });

  test("[U4] takes the clerk's own pause back, and not the finish before it", () => {
    given(
      issued("A001"),
      called("A001", "1"),
      started("A001", "1"),
      at("08:00", finished("A001", "1")),
      at("08:00:01", counterPaused("1")),
    )
      .when(at("08:00:02", undoLast("1")))
      .leaves((state) => {
        expect(state.counters.get(counterId("1"))).toMatchObject({ desk: { kind: "open" }, ticketId: null });
        expect(ticketIn(state, "A001").status.kind).toBe("closed");
      });
  });

  test("[U4] takes the clerk's own closing back, with who was sent there", () => {
    given(issued("A001"), called("A001", "1"), transferred("A001", "1", "land", "3"), at("08:00", counterClosed("3")))
      .when(at("08:00:02", undoLast("3")))
      .leaves((state) => expect(state.sent.get(counterId("3"))).toEqual([idOf("A001")]));
  });

  test("[U4] strands nobody who was sent to a counter whose opening is taken back", () => {
    // Seed 27182538 found them waiting for a closed counter.
    given(
      issued("A001"),
      called("A001", "1"),
      by(director, at("07:50", counterClosed("3"))),
      at("08:00", counterOpened("3")),
      at("08:00:01", transferred("A001", "1", "land", "3")),
    )
      .when(at("08:00:02", undoLast("3")))
      .leaves((state) => {
        expect(state.counters.get(counterId("3"))?.desk.kind).toBe("closed");
        expect(state.sent.get(counterId("3"))).toEqual([]);
        expect(state.lines.get(fieldId("land"))?.normal).toEqual([idOf("A001")]);
      });
  });

  test("[U4] leaves the director's closing alone", () => {
    given(
      issued("A001"),
      called("A001", "1"),
      at("08:00", started("A001", "1")),
      by(director, at("08:00:01", counterClosed("1"))),
    )
      .when(at("08:00:02", undoLast("1")))
      .leaves((state) => {
        expect(state.counters.get(counterId("1"))?.desk.kind).toBe("closed");
        expect(ticketIn(state, "A001").status.kind).toBe("called");
      });
    given(at("08:00", counterPaused("1")), by(director, at("08:00:01", counterClosed("1"))))
      .when(at("08:00:02", undoLast("1")))
      .isRefused("UNDO_OVERTAKEN");
  });

  test("[U4] leaves a kiosk's cancelling alone", () => {
    given(issued("A001"), cancelled("A001"))
      .when(at("08:00", undoLast("1")))
      .isRefused("NOTHING_TO_UNDO");
  });

  test("[U5] makes a call none for the boards, and keeps those before it", () => {
    given(issued("A001"), issued("A002"), called("A002", "2"), called("A001", "1"), at("08:00", recalled("A001", "1")))
      .when(at("08:00:01", undoLast("1")))
      .leaves((state) => {
        expect(state.calls.map(({ ticketId, isRecall }) => [ticketId, isRecall])).toEqual([
          [idOf("A002"), false],
          [idOf("A001"), false],
        ]);
      });
  });

  test("[U5] keeps what became of the paper", () => {
    given(issued("A001"), oneCalls, at("08:00:01", printed("A001")))
      .when(at("08:00:02", undoLast("1")))
      .leaves((state) => expect(ticketIn(state, "A001").paper).toBe("printed"));
  });

  test("[U6] gives the priority call back to the line", () => {
    const due = { inARow: 1, normalDue: 2 };
    given(issued("A001"), issued("A002", { class: "elderly" }), at("08:00", called("A002", "1", due)))
      .when(at("08:00:01", undoLast("1")))
      .leaves((state) => expect(state.lines.get(fieldId("civil"))?.run).toEqual({ inARow: 0, normalDue: 0 }));
  });

  test("[U6] leaves the count of another counter's later call", () => {
    const day = twoCalls();
    day.run(undoLast("1"));
    expect(day.state.lines.get(fieldId("civil"))?.run).toEqual({ inARow: 1, normalDue: 1 });
  });

  test("[U6] gives both calls back when the later one is undone first", () => {
    const day = twoCalls();
    day.run(undoLast("2"));
    day.run(undoLast("1"));
    expect(day.state.lines.get(fieldId("civil"))?.run).toEqual({ inARow: 0, normalDue: 0 });
  });

  test("[U7] ends when the clerk signs out", () => {
    given(
      issued("A001"),
      called("A001", "1"),
      started("A001", "1"),
      at("08:00", finished("A001", "1")),
      at("08:00:01", counterClosed("1"), signedOut("1", "an")),
      at("08:00:02", signedIn("1", "giang")),
    )
      .when(at("08:00:03", undoLast("1")))
      .isRefused("NOTHING_TO_UNDO");
  });

  test("[U3] sends nobody back to a counter that closed meanwhile", () => {
    given(
      issued("A001"),
      called("A001", "1"),
      transferred("A001", "1", "land", "3"),
      under("cancel", by(clerk("an"), at("08:00", cancelled("A001")))),
      by(director, at("08:00:01", counterClosed("3"))),
    )
      .when(at("08:00:02", undoLast("1")))
      .leaves((state) => {
        expect(ticketIn(state, "A001").status).toMatchObject({ kind: "waiting", onlyCounter: null });
        expect(state.lines.get(fieldId("land"))?.normal).toEqual([idOf("A001")]);
      });
  });
});

/** A priority call at counter 1 and the normal one that follows it at counter 2. */
function twoCalls() {
  const day = openDayDriver(testCentre());
  for (const ticketClass of ["normal", "normal", "elderly"]) day.run(issueTicket("birth", { class: ticketClass }));
  day.run(callNext("1"));
  day.run(callNext("2"));
  return day;
}
