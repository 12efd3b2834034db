import { describe, expect, test } from "vitest";
import type { AnnouncedCall } from "#shared/domain/announced-call.ts";
import type { Call } from "#shared/domain/state.ts";
import { deviceId, seq } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";
import { createReportKeeper } from "#server/reports/report-keeper.ts";
import { recordAnnounced, undoLast } from "./support/commands.ts";
import { announced, called, dayOpened, finished, issued, recalled, started, undone } from "./support/facts.ts";
import { foldPast, type PastFact } from "./support/fold-past.ts";
import { given } from "./support/given.ts";
import { at, board, by, clerk, on, under } from "./support/moment.ts";
import { morning } from "./support/morning.ts";
import { testCentre } from "./support/test-centre.ts";
import { idOf } from "./support/ticket-names.ts";

const TOMORROW = "2026-11-24";
const other = { kind: "device", deviceId: deviceId("board-2") } as const;
const callsA001: readonly PastFact[] = [issued("A001"), under("call-1", at("08:00", called("A001", "1")))];

/** The calls that facts lead to, as a board tells of them. */
const callsAfter = (...past: readonly PastFact[]): readonly Call[] =>
  foldPast(testCentre(), [...morning, ...past]).calls;
const only = (...past: readonly PastFact[]): Call => {
  const [call, ...more] = callsAfter(...past);
  if (call === undefined || more.length > 0) throw new Error("one call is expected");
  return call;
};
const told = (call: Call, isHeard = true): AnnouncedCall => ({ ...call, isHeard });

const call = only(...callsA001);

describe("a call that a screen has announced", () => {
  test("[B10] is recorded with the screen, and whether it was heard", () => {
    given(...callsA001)
      .when(by(board, at("08:00:05", recordAnnounced(told(call)))))
      .emits(announced(call.seq, "A001", "1"))
      .leaves(({ calls, screens }) => {
        expect(calls).toMatchObject([{ seq: call.seq, announced: [{ deviceId: "board-1", isHeard: true }] }]);
        expect([...screens]).toEqual(["board-1"]);
      });
    given(...callsA001)
      .when(by(board, at("08:00:05", recordAnnounced(told(call, false)))))
      .emits(announced(call.seq, "A001", "1", { isHeard: false }));
  });

  test("[B10] is recorded once for a screen, and once more for another", () => {
    const past = [...callsA001, by(board, at("08:00:05", announced(call.seq, "A001", "1", { isHeard: false })))];
    given(...past)
      .when(by(board, at("08:00:06", recordAnnounced(told(call)))))
      .emits();
    given(...past)
      .when(by(other, at("08:00:06", recordAnnounced(told(call)))))
      .emits(announced(call.seq, "A001", "1", { screen: "board-2" }))
      .leaves(({ calls }) => {
        expect(calls[0]?.announced).toEqual([
          { deviceId: "board-1", isHeard: false },
          { deviceId: "board-2", isHeard: true },
        ]);
      });
  });

  test("[B10] is recorded once where one message tells of it twice", () => {
    given(...callsA001)
      .when(by(board, at("08:00:05", recordAnnounced(told(call), told(call)))))
      .emits(announced(call.seq, "A001", "1"));
  });

  test("[B10] is recorded with the others of the message, those that nobody knows are not", () => {
    const past = [...callsA001, at("08:00:10", recalled("A001", "1"))];
    const [first, again] = callsAfter(...past);
    if (first === undefined || again === undefined) throw new Error("a call and its recall are expected");
    given(...past)
      .when(by(board, at("08:00:15", recordAnnounced(told({ ...first, seq: seq(7_000) }), told(first), told(again)))))
      .emits(announced(first.seq, "A001", "1"), announced(again.seq, "A001", "1"));
  });

  test.for([
    ["of another log", callsA001, at("08:00:05", told({ ...call, at: epochMs(call.at + 1) }))],
    ["that was undone", [...callsA001, at("08:00:02", undone("1", "call-1", "A001"))], at("08:00:05", told(call))],
    ["of yesterday", [...callsA001, on(TOMORROW, "07:00", dayOpened(TOMORROW))], on(TOMORROW, "08:00", told(call))],
  ] as const)("[B10] is passed over where it is one %s", ([, past, { things, ...moment }]) => {
    given(...past)
      .when(by(board, { ...moment, things: [recordAnnounced(...things)] }))
      .emits();
  });

  test("[B10] is passed over where many calls have come since", () => {
    const many = Array.from({ length: 60 }, () => recalled("A001", "1"));
    given(...callsA001, ...many)
      .when(by(board, at("09:00", recordAnnounced(told(call)))))
      .emits();
  });

  test("[B10] is a screen's word alone", () => {
    given(...callsA001)
      .when(by(clerk("an"), at("08:00:05", recordAnnounced(told(call)))))
      .emits();
  });

  test("[B10] [U3] does not overtake an undo, which takes the call and its announcement away", () => {
    given(...callsA001, by(board, at("08:00:02", announced(call.seq, "A001", "1"))))
      .when(at("08:00:03", undoLast("1")))
      .emits(undone("1", "call-1", "A001"))
      .leaves(({ calls, tickets }) => {
        expect(calls).toEqual([]);
        expect(tickets.get(idOf("A001"))?.status.kind).toBe("waiting");
      });
  });

  test("[B10] [U5] keeps its announcement when a recall after it is undone", () => {
    given(
      ...callsA001,
      by(board, at("08:00:02", announced(call.seq, "A001", "1"))),
      under("again", at("08:01", recalled("A001", "1"))),
      at("08:01:01", undone("1", "again", "A001")),
    ).leaves(({ calls }) => expect(calls).toMatchObject([{ seq: call.seq, announced: [{ deviceId: "board-1" }] }]));
  });

  test("[B10] changes nothing but the call", () => {
    const before = foldPast(testCentre(), [...morning, ...callsA001]);
    const after = foldPast(testCentre(), [...morning, ...callsA001, announced(call.seq, "A001", "1")]);
    const untouched = ({ tickets, lines, counters, counts, sent }: typeof after) => ({
      tickets,
      lines,
      counters,
      counts,
      sent,
    });
    expect(untouched(after)).toEqual(untouched(before));
  });

  test("[B10] changes no row of a report", () => {
    const past = [
      ...morning,
      ...callsA001,
      started("A001", "1"),
      finished("A001", "1"),
      announced(call.seq, "A001", "1"),
    ];
    const keeper = createReportKeeper();
    const changed = new Set<string>();
    foldPast(testCentre(), past, (recorded, state) => {
      if (keeper.note(recorded, state).length > 0) changed.add(recorded.event.type);
    });
    expect(changed).toContain("ServingFinished");
    expect(changed).not.toContain("CallAnnounced");
  });

  test("[B10] [G2] a log from before it folds as it did", () => {
    expect(call.announced).toEqual([]);
  });
});
