import { describe, expect, test } from "vitest";
import { callOrder } from "#shared/domain/call-order.ts";
import type { Settings } from "#shared/domain/centre.ts";
import { fieldId } from "#shared/kit/ids.ts";
import { callNext, issueTicket } from "./support/commands.ts";
import { openDayDriver, serveNext } from "./support/day-driver.ts";
import type { DayDriver } from "./support/day-driver.ts";
import {
  called,
  calledOutOfTurn,
  counterClosed,
  held,
  holdReleased,
  issued,
  lent,
  missed,
  returned,
  returnedToWaiting,
  steppedAway,
  transferred,
} from "./support/facts.ts";
import type { PastFact } from "./support/fold-past.ts";
import { given, inCentreWith } from "./support/given.ts";
import { at, by, director } from "./support/moment.ts";
import { testCentre } from "./support/test-centre.ts";
import { nameOf } from "./support/ticket-names.ts";

const elderly = { class: "elderly" };

/** Issues normal (N) and priority (P) tickets as they arrive, and gives the classes as they are called. */
function callsOf(arrivals: string, priority: Settings["priority"]): string {
  const day = openDayDriver(testCentre({ priority }));
  for (const letter of arrivals) day.run(issueTicket("birth", letter === "P" ? elderly : {}));
  for (const _ of arrivals) serveNext(day, "1", 60_000);
  return classesCalled(day);
}

const classesCalled = ({ state }: DayDriver): string =>
  state.calls.map(({ ticketId }) => (state.tickets.get(ticketId)?.isPriority === true ? "P" : "N")).join("");

describe("the order of calls", () => {
  test("[O1] is first come, first served within a class", () => {
    given(issued("A001"), issued("A002"), issued("A003"), called("A001", "2"))
      .when(at("08:00", callNext("1")))
      .emits(called("A002", "1"));
  });

  test("[O1] is the log's, also where a clock was set back between two tickets", () => {
    given(at("09:00", issued("A001")), at("08:00", issued("A002")))
      .when(at("08:01", callNext("1")))
      .emits(called("A001", "1"));
  });

  test.for([
    ["NNNNPP", { maxInARow: 1, thenNormal: 2 }, "PNNPNN"],
    ["NNNNNPPP", { maxInARow: 2, thenNormal: 1 }, "PPNPNNNN"],
    ["NPPPPP", { maxInARow: 3, thenNormal: 2 }, "PPPNPP"],
    ["PPNNNNNPPP", { maxInARow: 1, thenNormal: 3 }, "PNNNPNNPPP"],
    ["NNPNPN", { maxInARow: 1, thenNormal: 1 }, "PNPNNN"],
  ] as const)("[O2] [O3] calls %s by %o as %s", ([arrivals, priority, calls]) => {
    expect(callsOf(arrivals, priority)).toBe(calls);
  });

  test("[O2] records how far the line's priority count has come", () => {
    given(issued("A001"), issued("A002", elderly))
      .when(at("08:00", callNext("1")))
      .emits(called("A002", "1", { inARow: 1, normalDue: 2 }));
  });

  test("[O3] counts a normal citizen who is due, also when no priority class waits", () => {
    given(issued("A001"), issued("A002"), issued("A003", elderly), called("A003", "2", { inARow: 1, normalDue: 2 }))
      .when(at("08:00", callNext("1")))
      .emits(called("A001", "1", { inARow: 1, normalDue: 1 }));
  });

  test("[O4] calls a class alone at once", () => {
    expect(callsOf("PPPP", { maxInARow: 1, thenNormal: 2 })).toBe("PPPP");
    expect(callsOf("NNN", { maxInARow: 1, thenNormal: 2 })).toBe("NNN");
  });

  test("[O4] does not count a priority call past nobody", () => {
    const day = openDayDriver(testCentre());
    day.run(issueTicket("birth", elderly));
    serveNext(day, "1", 60_000);
    day.run(issueTicket("birth"));
    day.run(issueTicket("birth", elderly));
    serveNext(day, "1", 60_000);
    expect(classesCalled(day)).toBe("PP");
  });

  test("[O4] passes an absent normal citizen without counting it", () => {
    given(issued("A001"), issued("A002", elderly), called("A001", "1"), at("07:30", missed("A001", "1", "07:35")))
      .when(at("07:31", callNext("1")))
      .emits(called("A002", "1"));
  });

  test("[O5] lets no priority class ahead where p is 0", () => {
    expect(callsOf("PNPN", { maxInARow: 0, thenNormal: 1 })).toBe("NNPP");
  });

  test("[O6] counts each field's line for itself", () => {
    given(
      issued("A001"),
      issued("A002", elderly),
      issued("B001"),
      issued("B002", elderly),
      called("A002", "1", { inARow: 1, normalDue: 2 }),
    )
      .when(at("08:00", callNext("3")))
      .emits(called("B002", "3", { inARow: 1, normalDue: 2 }));
  });

  test("[O6] is left alone by a call out of turn", () => {
    given(issued("A001"), issued("A002", elderly), issued("A003", elderly), calledOutOfTurn("A002", "2", "urgent"))
      .when(at("08:00", callNext("1")))
      .emits(called("A003", "1", { inARow: 1, normalDue: 2 }));
  });

  const comesBack: Readonly<Record<string, readonly PastFact[]>> = {
    "a hold": [called("A001", "1"), held("A001", "1", "08:00"), holdReleased("A001")],
    "an absence": [called("A001", "1"), at("07:30", missed("A001", "1", "07:35"))],
    "stepping away": [steppedAway("A001"), returned("A001")],
    "a call taken back to waiting": [called("A001", "1"), returnedToWaiting("A001", "1")],
    "a transfer there and back": [
      called("A001", "1"),
      transferred("A001", "1", "land"),
      called("A001", "3"),
      transferred("A001", "3", "civil"),
    ],
    "a counter that closed before calling": [
      called("A001", "1"),
      transferred("A001", "1", "civil", "2"),
      by(director, at("07:40", counterClosed("2"))),
    ],
  };
  test.for(Object.entries(comesBack))("[O7] keeps the place through %s", ([, past]) => {
    given(issued("A001"), issued("A002"), ...past)
      .when(at("08:00", callNext("1")))
      .emits(called("A001", "1"));
  });

  test("[O7] keeps the age in another field's line", () => {
    given(issued("A001"), issued("B001"), called("A001", "1"), transferred("A001", "1", "land"))
      .when(at("08:00", callNext("3")))
      .emits(called("A001", "3"));
  });

  test("[O8] takes a counter's home fields in their order", () => {
    given(issued("D001"), issued("C001"))
      .when(at("08:00", callNext("4")))
      .emits(called("C001", "4"));
  });

  test("[O8] takes whoever waits longest of a counter's home fields, where the centre wants it so", () => {
    const longest = inCentreWith({ homeRule: "longest-waiting" });
    longest
      .given(issued("D001"), issued("C001"))
      .when(at("08:00", callNext("4")))
      .emits(called("D001", "4"));
    longest
      .given(issued("C001"), issued("D001"))
      .when(at("08:00", callNext("4")))
      .emits(called("C001", "4"));
  });

  test("[O8] serves a lend first, whoever waits longer at home", () => {
    inCentreWith({ homeRule: "longest-waiting", lentRule: "lent-first" })
      .given(issued("C001"), issued("D001"), by(director, at("07:40", lent("4", "social"))))
      .when(at("08:00", callNext("4")))
      .emits(called("D001", "4"));
  });

  test("[O9] begins with who was sent to the counter", () => {
    given(issued("A001"), issued("B001"), called("B001", "3"), transferred("B001", "3", "civil", "1"))
      .when(at("08:00", callNext("1")))
      .emits(calledOutOfTurn("B001", "1", "next"));
  });

  test("[O10] is shown as it will be, as far as it is asked for", () => {
    const arrivals = [issued("A001"), issued("A002"), issued("A003"), issued("A004", elderly), issued("A005", elderly)];
    given(...arrivals).leaves((state) => {
      const names = callOrder(state, fieldId("civil")).map(nameOf);
      expect(names).toEqual(["A004", "A001", "A002", "A005", "A003"]);
      expect(callOrder(state, fieldId("civil"), 2).map(nameOf)).toEqual(["A004", "A001"]);
    });
  });
});
