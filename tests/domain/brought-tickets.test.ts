import { describe, expect, test } from "vitest";

import { callOrder } from "#shared/domain/call-order.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { deviceId, fieldId } from "#shared/kit/ids.ts";
import { asDay, MINUTE_MS } from "#shared/kit/time.ts";
import { bringTicket, callNext, issueTicket, keepNumbers, undoLast } from "./support/commands.ts";
import * as fact from "./support/facts.ts";
import { given, givenOnly } from "./support/given.ts";
import { at, by, clerk, director, kiosk, on, TEST_DAY, timeOf, under } from "./support/moment.ts";
import { idOf, ticketIn } from "./support/ticket-names.ts";

const lentAt0720 = at("07:20", fact.leased("A021-030"), fact.leased("A031-040", "kiosk-2"));
const otherKiosk = { kind: "device", deviceId: deviceId("kiosk-2") } as const;

const lineOf = (state: QueueState, field = "civil"): readonly string[] =>
  callOrder(state, fieldId(field)).map(({ number }) => number);

describe("a ticket that a kiosk gave without the server", () => {
  const queue = [
    lentAt0720,
    at("07:30", fact.issued("A001")),
    at("07:40", fact.issued("A002")),
    at("07:50", fact.issued("A003")),
  ] as const;

  test.for([
    ["07:25", ["A021", "A001", "A002", "A003"]],
    ["07:30", ["A001", "A021", "A002", "A003"]],
    ["07:35", ["A001", "A021", "A002", "A003"]],
    ["07:49:59", ["A001", "A002", "A021", "A003"]],
    ["08:10", ["A001", "A002", "A003", "A021"]],
  ] as const)("[F6] given at %s stands where it would have stood", ([clock, order]) => {
    given(...queue)
      .when(at("08:20", bringTicket("A021", { at: clock })))
      .leaves((state) => expect(lineOf(state)).toEqual(order));
  });

  test("[F6] stands by its time among those of other kiosks, whoever brings first", () => {
    const early = {
      press: by(otherKiosk, at("08:20", bringTicket("A031", { at: "07:32" }))),
      fact: ["A031", "07:32"],
    } as const;
    const later = {
      press: by(kiosk, at("08:20", bringTicket("A021", { at: "07:33" }))),
      fact: ["A021", "07:33"],
    } as const;
    for (const [first, second] of [
      [early, later],
      [later, early],
    ] as const) {
      const [number, clock] = first.fact;
      let place = 0;
      given(...queue)
        .when(first.press)
        .leaves((state) => (place = ticketIn(state, number).place));
      given(...queue, { ...first.press, things: [fact.brought(number, clock, place)] })
        .when(second.press)
        .leaves((state) => expect(lineOf(state)).toEqual(["A001", "A031", "A021", "A002", "A003"]));
    }
  });

  test("[F6] of the same millisecond as another stands behind the lower number", () => {
    const [one, other] = [at("08:20", fact.brought("A031", "07:33")), at("08:21", fact.brought("A021", "07:33"))];
    for (const past of [
      [one, other],
      [other, one],
    ])
      given(...queue, ...past).leaves((state) => expect(lineOf(state).slice(0, 2)).toEqual(["A021", "A031"]));
  });

  test("[F6] keeps its class: it overtakes as its class does, and stands in its own", () => {
    given(...queue, at("07:45", fact.issued("A004", { class: "elderly" })))
      .when(at("08:20", bringTicket("A021", { at: "07:41", class: "elderly" })))
      .leaves((state) => expect(lineOf(state)).toEqual(["A021", "A001", "A002", "A004", "A003"]));
  });

  test("[F6] waits from its own time, and nothing was promised", () => {
    given(...queue)
      .when(at("08:20", bringTicket("A021", { at: "07:25" })))
      .leaves((state) => expect(ticketIn(state, "A021")).toMatchObject({ since: timeOf("07:25"), promise: null }));
    given(...queue, at("08:20", fact.brought("A021", "07:25", 0.5)), at("08:30", fact.called("A021", "1"))).leaves(
      (state) => expect(ticketIn(state, "A021").times.waitingMs).toBe(65 * MINUTE_MS),
    );
  });

  test("[F6] is called by a counter with several fields before whoever joined after its time", () => {
    given(
      at("07:20", fact.leased("D021-030")),
      at("07:30", fact.issued("C001")),
      at("08:00", fact.brought("D021", "07:25", 0.5)),
    )
      .when(by(clerk("em"), at("08:10", callNext("5"))))
      .leaves((state) => expect(ticketIn(state, "D021").status.kind).toBe("called"));
  });

  test("[F7] counts as given when it comes where its time cannot be", () => {
    for (const clock of ["06:00", "09:30"]) {
      const day = clock === "06:00" ? "1970-01-01" : "2099-01-01";
      const command = { ...bringTicket("A021"), issuedAt: timeOf(clock, day) };
      given(...queue)
        .when(at("08:20", command))
        .leaves((state) => expect(ticketIn(state, "A021").issuedAt).toBe(timeOf("08:20")));
    }
    given(...queue)
      .when(at("08:20", bringTicket("A021", { at: "08:31" })))
      .leaves((state) => expect(ticketIn(state, "A021").issuedAt).toBe(timeOf("08:20")));
  });

  test("[F7] may have been given before the server opened the day", () => {
    givenOnly(by(director, at("07:50", fact.dayOpened())))
      .when(at("08:00", bringTicket("A001K", { at: "06:55" })))
      .leaves((state) => expect(ticketIn(state, "A001K").issuedAt).toBe(timeOf("06:55")));
  });
});

describe("bringing a ticket", () => {
  test("[F4] takes numbers that end in the kiosk's own letter, with no block", () => {
    given()
      .when(at("08:20", bringTicket("A001K")))
      .leaves((state) => expect(ticketIn(state, "A001K").number).toBe("A001K"));
    given()
      .when(at("08:20", bringTicket("A001M")))
      .isRefused("NUMBER_NOT_LEASED");
    given()
      .when(at("08:20", bringTicket("A001K", { letters: [] })))
      .isRefused("NUMBER_NOT_LEASED");
  });

  test("[F5] is refused with a number that was not lent to this kiosk", () => {
    for (const number of ["A020", "A031", "B021"])
      given(lentAt0720)
        .when(at("08:20", bringTicket(number)))
        .isRefused("NUMBER_NOT_LEASED");
    given(lentAt0720)
      .when(at("08:20", { ...bringTicket("A021"), count: 22 }))
      .isRefused("NUMBER_NOT_LEASED");
    given(lentAt0720)
      .when(by(director, at("08:20", bringTicket("A021"))))
      .isRefused("NUMBER_NOT_LEASED");
    given(lentAt0720)
      .when(at("08:20", { ...bringTicket("A021K"), fieldId: fieldId("land") }))
      .isRefused("NUMBER_NOT_LEASED");
  });

  test("[F5] is refused with a number that is taken", () => {
    given(lentAt0720, at("08:00", fact.brought("A021", "07:30", 0.5)))
      .when(at("08:20", bringTicket("A021", { press: "another" })))
      .isRefused("NUMBER_TAKEN");
  });

  test("[F5] is refused for a field that nobody knows", () => {
    given()
      .when(at("08:20", { ...bringTicket("Z001K"), fieldId: fieldId("sea") }))
      .isRefused("FIELD_UNKNOWN");
  });

  test("[F5] stands although issuing was closed, and the procedure and the class have gone", () => {
    given(lentAt0720, by(director, at("07:45", fact.issuingClosed(), fact.issuingClosed("civil"))))
      .when(at("08:20", bringTicket("A021", { procedure: "passport", class: "mayor", files: 99 })))
      .leaves((state) =>
        expect(ticketIn(state, "A021")).toMatchObject({ classId: "normal", isPriority: false, files: 30 }),
      );
  });

  test("[F5] leaves out procedures beyond the limit", () => {
    given(lentAt0720)
      .when(at("08:20", bringTicket("A021", { following: ["copy", "deed", "licence"] })))
      .leaves((state) => expect(ticketIn(state, "A021").thenProcedures).toEqual(["copy", "deed"]));
  });

  test("[N3] steps online over numbers that were used of a block and given back", () => {
    given(
      at("07:20", fact.leased("A001-003")),
      at("07:30", fact.brought("A002", "07:25", 0.5), fact.returnedNumbers("A001-003")),
      at("07:31", fact.issued("A001")),
    )
      .when(at("07:32", issueTicket("birth")))
      .leaves((state) => expect(lineOf(state)).toEqual(["A002", "A001", "A003"]));
  });

  test("[F2] follows a block that is nearly used, once its tickets are brought", () => {
    const used = ["A021", "A026"].map((number, index) => fact.brought(number, `07:3${index}`));
    let asOf = 0;
    given(lentAt0720, at("07:40", ...used)).leaves((state) => (asOf = state.seq));
    given(lentAt0720, at("07:40", ...used))
      .when(at("07:41", keepNumbers(["A021-030"], asOf)))
      .leaves((state) => expect(state.lines.get(fieldId("civil"))?.leases.at(-1)).toMatchObject({ from: 41, to: 50 }));
  });
});

describe("a kiosk that was paired anew", () => {
  const anew = { kind: "device", deviceId: deviceId("kiosk-1-anew") } as const;
  const unseen = under("press 1", at("07:30", fact.issued("A001")));

  test("[F11] brings what its store gave as another device, to its true place", () => {
    given(lentAt0720, at("07:30", fact.issued("A001")), at("07:50", fact.issued("A002")))
      .when(by(anew, at("08:20", bringTicket("A021", { at: "07:40", store: "store" }))))
      .leaves((state) => expect(lineOf(state)).toEqual(["A001", "A021", "A002"]));
  });

  test("[F11] brings nothing in the name of another store, or of none", () => {
    for (const store of ["another", undefined])
      given(lentAt0720)
        .when(by(anew, at("08:20", bringTicket("A021", store === undefined ? {} : { store }))))
        .isRefused("NUMBER_NOT_LEASED");
  });

  test("[F11] has the server's unseen answer to its former self taken back, and to nobody else", () => {
    const brought = bringTicket("A021", { at: "07:30", press: "press 1", store: "store" });
    given(lentAt0720, unseen)
      .when(by(anew, at("07:40", brought)))
      .leaves((state) => expect(lineOf(state)).toEqual(["A021"]));
    given(at("07:20", fact.leased("A021-030"), fact.leased("A031-040", "kiosk-2", "other")), by(otherKiosk, unseen))
      .when(by(anew, at("07:40", brought)))
      .leaves((state) => expect(lineOf(state)).toContain("A001"));
  });

  test("[F11] has it taken back where its former self was lent no numbers that day, too", () => {
    const brought = (formerSelf: string) =>
      bringTicket("A001K", { at: "07:30", press: "press 1", store: "store", formerSelves: [formerSelf] });
    given(unseen)
      .when(by(anew, at("07:40", brought("kiosk-1"))))
      .leaves((state) => expect(lineOf(state)).toEqual(["A001K"]));
    given(unseen)
      .when(by(anew, at("07:40", brought("kiosk-2"))))
      .leaves((state) => expect(lineOf(state)).toContain("A001"));
  });

  test("[F11] is lent blocks of its own: those of its former self stay as they are", () => {
    given(lentAt0720)
      .when(by(anew, at("08:20", keepNumbers())))
      .leaves((state) =>
        expect(state.lines.get(fieldId("civil"))?.leases.map(({ deviceId: to, from }) => `${to} ${from}`)).toEqual([
          "kiosk-1 21",
          "kiosk-2 31",
          "kiosk-1-anew 41",
        ]),
      );
  });

  test("[F11] brings tickets of a day that is over", () => {
    const past = { leased: [fact.leasedBlock("A021-030")], isTaken: false };
    givenOnly(
      by(director, at("07:00", fact.dayOpened())),
      by(director, on("2026-11-24", "07:00", fact.dayClosed(), fact.dayOpened("2026-11-24"))),
    )
      .when(by(anew, on("2026-11-24", "08:00", bringTicket("A021", { at: "16:50", past, store: "store" }))))
      .leaves((state) => expect(state.kept.counted).toEqual(new Set([idOf("A021")])));
  });
});

describe("the server's answer that nobody saw", () => {
  const unseen = under("press 1", at("07:30", fact.issued("A001")));
  const brought = bringTicket("A021", { at: "07:30", press: "press 1" });

  test("[F8] is taken back as if it never was", () => {
    given(lentAt0720, unseen, at("07:31", fact.issued("A002")))
      .when(at("07:40", brought))
      .leaves((state) => {
        expect(lineOf(state)).toEqual(["A021", "A002"]);
        expect(state.tickets.has(idOf("A001"))).toBe(false);
      });
  });

  test("[F8] frees the counter that called it, and its call is none for the boards", () => {
    given(lentAt0720, unseen, at("07:35", fact.called("A001", "1")))
      .when(at("07:40", brought))
      .leaves(({ counters, calls }) => {
        expect([...counters.values()].every(({ ticketId }) => ticketId === null)).toBe(true);
        expect(calls).toEqual([]);
      });
  });

  test("[F8] stays where somebody is served under it, or it is over", () => {
    for (const end of [fact.started("A001", "1"), fact.missed("A001", "1", null)])
      given(lentAt0720, unseen, at("07:35", fact.called("A001", "1"), end))
        .when(at("07:40", brought))
        .leaves((state) => expect(state.tickets.has(idOf("A001"))).toBe(true));
  });

  test("[F8] is left alone where another kiosk names its press", () => {
    given(lentAt0720, by(otherKiosk, unseen))
      .when(at("07:40", brought))
      .leaves((state) => expect(lineOf(state)).toContain("A001"));
  });

  test("[F8] is refused when the press arrives afterwards, of this kiosk alone", () => {
    const past = [lentAt0720, at("07:40", fact.brought("A021", "07:30", 0.5, "press 1"))] as const;
    given(...past)
      .when(under("press 1", at("07:41", issueTicket("birth"))))
      .isRefused("ISSUED_WITHOUT_SERVER");
    given(...past)
      .when(by(otherKiosk, under("press 1", at("07:41", issueTicket("birth")))))
      .leaves((state) => expect(lineOf(state)).toContain("A001"));
  });

  test("[U3] cannot come back by an undo at the counter that called it", () => {
    const call = under("the call", by(clerk("an"), at("07:35", fact.called("A001", "1"))));
    const taken = at("07:35:01", fact.takenBack("A001", "07:30"), fact.brought("A021", "07:30", 0.5));
    given(lentAt0720, unseen, call, taken)
      .when(by(clerk("an"), at("07:35:03", undoLast("1"))))
      .isRefused("UNDO_OVERTAKEN");
  });
});

describe("a ticket whose day is over", () => {
  const past = { leased: [fact.leasedBlock("A021-030")], isTaken: false };
  const nextDay = [
    by(director, at("07:00", fact.dayOpened())),
    by(director, on("2026-11-24", "07:00", fact.dayClosed(), fact.dayOpened("2026-11-24"))),
  ] as const;

  test("[F9] counts in its day and stands in no line", () => {
    givenOnly(...nextDay)
      .when(on("2026-11-24", "08:00", bringTicket("A021", { at: "16:50", past })))
      .leaves((state) => {
        expect(state.tickets.size).toBe(0);
        expect(state.kept.counted).toEqual(new Set([idOf("A021")]));
      });
  });

  test("[F9] is refused like any other where its number is not the kiosk's, or taken", () => {
    const bring = (number: string, known: typeof past) =>
      givenOnly(...nextDay).when(on("2026-11-24", "08:00", bringTicket(number, { past: known })));
    bring("A031", past).isRefused("NUMBER_NOT_LEASED");
    bring("A021", { ...past, isTaken: true }).isRefused("NUMBER_TAKEN");
  });

  test("[F9] counts as ended where the day was closed early", () => {
    given(lentAt0720, by(director, at("16:00", fact.dayClosed())))
      .when(at("16:20", bringTicket("A021", { at: "15:50" })))
      .leaves((state) => expect(ticketIn(state, "A021").status).toEqual({ kind: "closed", outcome: "day-ended" }));
  });

  test("[F9] is of the day that it comes where its own never was, or has not begun", () => {
    for (const day of ["2026-01-01", "2026-11-25", null])
      given()
        .when(at("08:20", bringTicket("A001K", { day, at: "08:10", past: null })))
        .leaves((state) => {
          expect(ticketIn(state, "A001K").status.kind).toBe("waiting");
          expect(state.day).toBe(asDay(TEST_DAY));
        });
  });
});
