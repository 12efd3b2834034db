import { describe, expect, test } from "vitest";
import { commandSchema } from "#shared/protocol/command-schema.ts";
import { counterId } from "#shared/kit/ids.ts";
import { boardView } from "#shared/views/board-view.ts";
import { consoleView } from "#shared/views/console-view.ts";
import { counterDisplayView } from "#shared/views/counter-display-view.ts";
import { kioskView } from "#shared/views/kiosk-view.ts";
import { staffTicket } from "#shared/views/staff-ticket.ts";
import { bringTicket, callNext, finishServing, issueTicket, issueWritten } from "./support/commands.ts";
import { issued, called, leased, transferred } from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at, by, clerk, kiosk, timeOf } from "./support/moment.ts";
import { ticketIn } from "./support/ticket-names.ts";
import { openDayDriver } from "./support/day-driver.ts";
import { testCentre } from "./support/test-centre.ts";

const wished = { wantsFetching: true } as const;
const fetched = (number: string) => ({ ...issued(number), ...wished });

describe("who asks to be fetched", () => {
  test.for([
    ["at a kiosk", by(kiosk, at("08:00", { ...issueTicket("birth"), ...wished })), "A001"],
    ["of the staff", by(clerk("an"), at("08:00", { ...issueTicket("birth"), ...wished })), "A001"],
    [
      "on a paper written by hand",
      by(clerk("an"), at("08:00", { ...issueWritten("birth", "07:50"), ...wished })),
      "A001",
    ],
    ["at a kiosk without the server", by(kiosk, at("08:30", { ...bringTicket("A021"), ...wished })), "A021"],
  ] as const)("[J8] asks %s", ([, asked, number]) => {
    given(leased("A021-030"))
      .when(asked)
      .leaves((state) => expect(ticketIn(state, number).wantsFetching).toBe(true));
  });

  test("[J8] is written down only where it is so", () => {
    given()
      .when(at("08:00", issueTicket("birth")))
      .emits(issued("A001"))
      .leaves((state) => expect(ticketIn(state, "A001").wantsFetching).toBe(false));
    given()
      .when(at("08:00", { ...issueTicket("birth"), ...wished }))
      .emits(fetched("A001"));
  });

  test("[J8] is fetched at each step of the visit, wherever it is sent", () => {
    const day = openDayDriver(testCentre());
    day.run({ ...issueTicket("birth", { following: ["deed"] }), ...wished });
    for (const command of [callNext("1"), { type: "StartServing", counterId: counterId("1") } as const])
      day.run(command);
    day.run(finishServing("1"));
    expect(ticketIn(day.state, "A001.2")).toMatchObject({ fieldId: "land", wantsFetching: true });
    given(fetched("A001"), called("A001", "1"), transferred("A001", "1", "land")).leaves((state) =>
      expect(ticketIn(state, "A001").wantsFetching).toBe(true),
    );
  });

  test("[J8] is known to the staff, in the line and with the call", () => {
    given(fetched("A001"), issued("A002"), called("A002", "2")).leaves((state) => {
      const view = consoleView(state, counterId("1"), timeOf("08:00"));
      expect(view.lines[0]?.tickets.map(({ ticket }) => ticket.wantsFetching)).toEqual([true]);
      expect(staffTicket(state, ticketIn(state, "A002")).wantsFetching).toBe(false);
    });
    given(fetched("A001"), called("A001", "1")).leaves((state) =>
      expect(consoleView(state, counterId("1"), timeOf("08:00")).inHand?.ticket.wantsFetching).toBe(true),
    );
  });

  test("[J8] [W4] is on no public screen", () => {
    const views = (number: ReturnType<typeof issued>) => {
      let text = "";
      given(number, called("A001", "1")).leaves((state) => {
        text = JSON.stringify([boardView(state), kioskView(state), counterDisplayView(state, counterId("1"))]);
      });
      return text;
    };
    expect(views(fetched("A001"))).toBe(views(issued("A001")));
  });

  test("[J8] is asked for on the wire by saying so, never by denying it", () => {
    const command = { type: "IssueTicket", procedureId: "birth", classId: "normal" };
    expect(commandSchema.safeParse({ ...command, ...wished }).success).toBe(true);
    expect(commandSchema.safeParse({ ...command, wantsFetching: false }).success).toBe(false);
  });
});
