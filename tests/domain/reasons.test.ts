import { describe, expect, test } from "vitest";
import { explainNext } from "#shared/domain/explain-next.ts";
import type { NextReason } from "#shared/domain/next-ticket.ts";
import { offeredWithReasons, whyWaiting, type WaitReason } from "#shared/domain/why-waiting.ts";
import { counterId, fieldId } from "#shared/kit/ids.ts";
import { called, counterPaused, issued, missed, steppedAway, transferred } from "./support/facts.ts";
import type { PastFact } from "./support/fold-past.ts";
import { given } from "./support/given.ts";
import { at, timeOf } from "./support/moment.ts";
import { nameOf, ticketIn } from "./support/ticket-names.ts";

const elderly = { class: "elderly" };

describe("why a ticket is next", () => {
  const reasons: Readonly<Record<string, readonly [past: readonly PastFact[], name: string, reason: NextReason]>> = {
    "it waits longest": [[issued("A001"), issued("A002")], "A001", { kind: "first-in-line" }],
    "it was sent here": [
      [issued("A001"), issued("A002"), called("A002", "2"), transferred("A002", "2", "civil", "1")],
      "A002",
      { kind: "sent-here" },
    ],
    "a priority class goes ahead": [
      [issued("A001"), issued("A002"), issued("A003", elderly)],
      "A003",
      { kind: "priority-ahead", inARow: 1, maxInARow: 1, passed: 2 },
    ],
    "it is a normal citizen's turn": [
      [
        issued("A001"),
        issued("A002", elderly),
        issued("A003", elderly),
        called("A002", "2", { inARow: 1, normalDue: 2 }),
      ],
      "A001",
      { kind: "normal-due", after: 1, priorityWaiting: 1 },
    ],
  };
  test.for(Object.entries(reasons))("[X1] is told: %s", ([, [past, name, reason]]) => {
    given(...past).leaves((state) => {
      const next = explainNext(state, counterId("1"), timeOf("08:00"));
      expect(next === null ? null : [nameOf(next.ticket), next.reason]).toEqual([name, reason]);
    });
  });

  test("[X1] is told of nobody where nobody may be called", () => {
    given(issued("B001")).leaves((state) => expect(explainNext(state, counterId("1"), timeOf("08:00"))).toBeNull());
  });
});

describe("why a ticket waits", () => {
  const absent = [called("A001", "1"), at("08:00", missed("A001", "1", "08:05"))];
  const reasons: Readonly<Record<string, readonly [past: readonly PastFact[], reason: WaitReason]>> = {
    "it does not": [[called("A001", "1")], { kind: "not-waiting" }],
    "it is away": [[steppedAway("A001")], { kind: "not-waiting" }],
    "absent for a while": [absent, { kind: "missed", until: timeOf("08:05") }],
    "sent to a counter": [
      [called("A001", "1"), transferred("A001", "1", "land", "3")],
      { kind: "sent", counterId: counterId("3") },
    ],
    "no counter serves the field": [[counterPaused("1"), counterPaused("2")], { kind: "no-counter" }],
    "it is next": [[], { kind: "next" }],
    "one who came later goes ahead by class": [
      [issued("A002"), issued("A003", elderly)],
      { kind: "ahead", ahead: 1, overtaking: 1 },
    ],
  };
  test.for(Object.entries(reasons))("[X2] is told: %s", ([, [past, reason]]) => {
    given(issued("A001"), ...past).leaves((state) =>
      expect(whyWaiting(state, ticketIn(state, "A001"), timeOf("08:01"))).toEqual(reason),
    );
  });

  test("[X2] counts who is ahead, and those of them who came later", () => {
    given(issued("A001"), issued("A002"), issued("A003"), issued("A004", elderly)).leaves((state) =>
      expect(whyWaiting(state, ticketIn(state, "A003"), timeOf("08:00"))).toEqual({
        kind: "ahead",
        ahead: 3,
        overtaking: 1,
      }),
    );
  });

  test("[X2] says of no normal citizen that a priority class goes ahead", () => {
    const due = [called("A002", "2", { inARow: 1, normalDue: 2 }), issued("A004")] as const;
    given(issued("A001"), issued("A002", elderly), issued("A003", elderly), ...due).leaves((state) =>
      expect(whyWaiting(state, ticketIn(state, "A003"), timeOf("08:00"))).toEqual({
        kind: "ahead",
        ahead: 2,
        overtaking: 0,
      }),
    );
  });

  test("[X2] agrees with the call while an absent citizen of a priority class is passed over", () => {
    given(
      issued("A001", elderly),
      issued("A002", elderly),
      issued("A003"),
      called("A001", "1", { inARow: 0, normalDue: 0 }),
      at("08:00", missed("A001", "1", "08:05")),
    ).leaves((state) => {
      const now = timeOf("08:01");
      expect(explainNext(state, counterId("1"), now)?.ticket).toBe(ticketIn(state, "A002"));
      expect(whyWaiting(state, ticketIn(state, "A002"), now)).toEqual({ kind: "next" });
      expect(whyWaiting(state, ticketIn(state, "A003"), now)).toEqual({ kind: "ahead", ahead: 1, overtaking: 0 });
    });
  });

  test("[X2] is absent no longer when the time is over", () => {
    given(issued("A001"), ...absent).leaves((state) =>
      expect(whyWaiting(state, ticketIn(state, "A001"), timeOf("08:05"))).toEqual({ kind: "next" }),
    );
  });

  test("[X2] is told for a whole line as it is for each in it", () => {
    given(
      issued("A001"),
      issued("A002"),
      issued("A003", elderly),
      issued("A004", elderly),
      issued("A005"),
      ...absent,
    ).leaves((state) => {
      const now = timeOf("08:01");
      const line = offeredWithReasons(state, fieldId("civil"), now, 3);
      expect(line.map(({ ticket }) => nameOf(ticket))).toEqual(["A003", "A002", "A005"]);
      expect(line.map(({ why }) => why)).toEqual(line.map(({ ticket }) => whyWaiting(state, ticket, now)));
    });
  });

  test("[X2] is told for a whole line that no counter serves", () => {
    given(issued("A001"), counterPaused("1"), counterPaused("2")).leaves((state) => {
      const line = offeredWithReasons(state, fieldId("civil"), timeOf("08:00"), 30);
      expect(line.map(({ why }) => why)).toEqual([{ kind: "no-counter" }]);
    });
  });
});
