import { describe, expect, test } from "vitest";

import { callOrder } from "#shared/domain/call-order.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { deviceId, fieldId } from "#shared/kit/ids.ts";
import { staffTicket } from "#shared/views/staff-ticket.ts";
import { issueTicket, issueWritten, orderPaper } from "./support/commands.ts";
import { called, cancelled, continued, finished, issued, issuingClosed, printed, started } from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at, by, clerk, director, kiosk, timeOf } from "./support/moment.ts";
import { idOf, ticketIn } from "./support/ticket-names.ts";

const lineOf = (state: QueueState): readonly string[] => callOrder(state, fieldId("civil")).map(({ number }) => number);
const queue = [at("07:30", issued("A001")), at("07:40", issued("A002"))] as const;
const ordered = (ticket: string, isReprint: boolean) =>
  ({ type: "PaperOrdered", ticketId: idOf(ticket), deviceId: deviceId("kiosk-1"), isReprint }) as const;

describe("a ticket that staff issue", () => {
  test.for([
    ["a clerk", clerk("an"), {}],
    ["the director", director, {}],
    ["staff beside the citizen at a kiosk", kiosk, { isAssisted: true }],
  ] as const)("[J5] stands as any other, and shows that it was %s", ([, who, how]) => {
    given(...queue)
      .when(by(who, at("08:00", { ...issueTicket("birth"), ...how })))
      .leaves((state) => {
        expect(lineOf(state)).toEqual(["A001", "A002", "A003"]);
        expect(staffTicket(state, ticketIn(state, "A003")).isByStaff).toBe(true);
      });
  });

  test("[J5] shows of a citizen's own ticket that it was the citizen", () => {
    given(...queue).leaves((state) => expect(staffTicket(state, ticketIn(state, "A001")).isByStaff).toBe(false));
  });
});

describe("a turn that was written by hand", () => {
  test.for([
    ["07:20", ["A003", "A001", "A002"]],
    ["07:35", ["A001", "A003", "A002"]],
    ["08:00", ["A001", "A002", "A003"]],
  ] as const)("[J6] at %s stands where it would have stood", ([clock, order]) => {
    given(...queue)
      .when(by(clerk("an"), at("08:20", issueWritten("birth", clock))))
      .leaves((state) => {
        expect(lineOf(state)).toEqual(order);
        expect(ticketIn(state, "A003")).toMatchObject({ since: timeOf(clock), issuedAt: timeOf(clock), promise: null });
      });
  });

  test("[J6] is not turned away by what is closed, and the next number goes on after it", () => {
    given(...queue, at("08:00", issuingClosed()))
      .when(by(director, at("08:20", issueWritten("birth", "07:35"))))
      .leaves((state) => expect(state.lines.get(fieldId("civil"))?.given).toBe(3));
  });

  test.for([
    ["of another day", "2026-11-22"],
    ["after now", "2026-11-23"],
  ] as const)("[J7] is refused with a time %s", ([, day]) => {
    given(...queue)
      .when(by(clerk("an"), at("08:20", { ...issueWritten("birth", "08:00"), writtenAt: timeOf("08:21", day) })))
      .isRefused("WRITTEN_TIME_WRONG");
  });
});

describe("paper that staff order", () => {
  test("[P2] is a reprint of what a citizen took", () => {
    given(...queue)
      .when(by(clerk("an"), at("08:00", orderPaper("A001"))))
      .emits(ordered("A001", true))
      .leaves((state) => expect(ticketIn(state, "A001")).toMatchObject({ paperAt: "kiosk-1" }));
  });

  test("[P2] is the first paper of what staff issued, once", () => {
    const byStaff = by(clerk("an"), at("07:50", issued("A003")));
    given(...queue, byStaff)
      .when(by(clerk("an"), at("08:00", orderPaper("A003"))))
      .emits(ordered("A003", false));
    given(...queue, byStaff, by(clerk("an"), at("08:00", ordered("A003", false))))
      .when(by(clerk("an"), at("08:01", orderPaper("A003"))))
      .emits(ordered("A003", true));
    given(...queue, byStaff, at("08:00", printed("A003")))
      .when(by(clerk("an"), at("08:01", orderPaper("A003"))))
      .emits(ordered("A003", true));
  });

  test("[P2] changes nothing about the turn", () => {
    given(...queue, at("07:45", called("A001", "1")))
      .when(by(director, at("08:00", orderPaper("A001"))))
      .leaves((state) => expect(ticketIn(state, "A001").status.kind).toBe("called"));
  });

  test("[P2] of a visit of several procedures is the turn under way, by the number on the paper too", () => {
    const onward = [
      at("07:50", called("A001", "1")),
      at("07:51", started("A001", "1")),
      at("07:55", finished("A001", "1")),
      at("07:55", continued("A001.2", "deed", "1")),
    ];
    for (const named of ["A001", "A001.2"])
      given(at("07:30", issued("A001", { following: ["deed"] })), ...onward)
        .when(by(clerk("an"), at("08:00", orderPaper(named))))
        .emits(ordered("A001.2", true));
  });

  test("[P2] of a visit that staff issued without paper is its first one at a later turn too, once", () => {
    const onward = [
      by(clerk("an"), at("07:30", issued("A001", { following: ["deed"] }))),
      at("07:50", called("A001", "1")),
      at("07:51", started("A001", "1")),
      at("07:55", finished("A001", "1")),
      at("07:55", continued("A001.2", "deed", "1")),
    ];
    given(...onward)
      .when(by(clerk("an"), at("08:00", orderPaper("A001"))))
      .emits(ordered("A001.2", false));
    given(...onward, at("08:00", ordered("A001.2", false)))
      .when(by(clerk("an"), at("08:01", orderPaper("A001"))))
      .emits(ordered("A001.2", true));
  });

  test("[P2] is refused for a ticket that is closed", () => {
    given(...queue, at("07:45", cancelled("A001")))
      .when(by(director, at("08:00", orderPaper("A001"))))
      .isRefused("TICKET_CLOSED");
  });
});
