import { describe, expect, test } from "vitest";
import { decide } from "#shared/domain/decide.ts";
import type { QueueEvent } from "#shared/domain/event.ts";
import { commandId, fieldId, procedureId } from "#shared/kit/ids.ts";
import { callNext, cancelTicket, closeDay, finishServing, markNoShow } from "./support/commands.ts";
import { called, continued, dayClosed, finished, issued, started } from "./support/facts.ts";
import { foldPast } from "./support/fold-past.ts";
import { given, inCentreWith } from "./support/given.ts";
import { at, clerk, timeOf } from "./support/moment.ts";
import { morning } from "./support/morning.ts";
import { testCentre } from "./support/test-centre.ts";
import { idOf, ticketIn } from "./support/ticket-names.ts";

const route = { class: "elderly", files: 3, language: "en", following: ["deed", "allowance"] } as const;
const onward = { ...route, following: ["allowance"] } as const;
const firstServed = [issued("A001", route), called("A001", "1"), started("A001", "1")] as const;

describe("a visit of several procedures", () => {
  test("[V1] joins the end of the next line with number, class, files and language", () => {
    given(...firstServed, issued("B001", { class: "elderly" }))
      .when(at("08:10", finishServing("1")))
      .emits(finished("A001", "1"), continued("A001.2", "deed", "1", onward))
      .leaves((state) => {
        expect(ticketIn(state, "A001.2")).toMatchObject({
          step: 2,
          number: "A001",
          visitId: idOf("A001"),
          isPriority: true,
        });
        expect(state.lines.get(fieldId("land"))?.priority).toEqual([idOf("B001"), idOf("A001.2")]);
      });
  });

  test("[E7] keeps what its citizen was told of the next line with the step that joins it", () => {
    const promise = { p50S: 300, p90S: 600, ahead: 2 };
    const told = (ticket: string) => ({ onward: { ticketId: idOf(ticket), promise } });
    for (const ending of [finishServing("1"), callNext("1", "completed")]) {
      given(...firstServed)
        .when(at("08:10", { ...ending, ...told("A001") }))
        .emits(finished("A001", "1"), { ...continued("A001.2", "deed", "1", onward), promise } as QueueEvent)
        .leaves((state) => expect(ticketIn(state, "A001.2").promise).toEqual(promise));
    }
    given(...firstServed)
      .when(at("08:10", { ...finishServing("1"), ...told("A002") }))
      .emits(finished("A001", "1"), continued("A001.2", "deed", "1", onward))
      .leaves((state) => expect(ticketIn(state, "A001.2").promise).toBeNull());
  });

  test("[V1] goes on to its last procedure and ends", () => {
    const atLand = [
      finished("A001", "1"),
      continued("A001.2", "deed", "1", onward),
      called("A001.2", "3"),
      started("A001.2", "3"),
    ] as const;
    const atSocial = [
      finished("A001.2", "3"),
      continued("A001.3", "allowance", "3", { ...route, following: [] }),
      called("A001.3", "5"),
      started("A001.3", "5"),
    ] as const;
    given(...firstServed, ...atLand)
      .when(at("08:20", finishServing("3")))
      .emits(finished("A001.2", "3"), continued("A001.3", "allowance", "3", { ...route, following: [] }));
    given(...firstServed, ...atLand, ...atSocial)
      .when(at("08:30", finishServing("5")))
      .emits(finished("A001.3", "5"));
  });

  test("[V2] is in one place at a time", () => {
    given(...firstServed).leaves((state) => expect([...state.tickets.keys()]).toEqual([idOf("A001")]));
    given(...firstServed, finished("A001", "1"), continued("A001.2", "deed", "1", onward)).leaves((state) =>
      expect(state.counts).toMatchObject({ waiting: 1, closed: 1, serving: 0 }),
    );
  });

  test("[V3] passes over a procedure that left the centre file", () => {
    const past = [...morning, ...firstServed];
    const centre = testCentre();
    const withoutLand = { ...centre, procedures: centre.procedures.filter(({ id }) => id !== procedureId("deed")) };
    const envelope = { id: commandId("asked"), at: timeOf("08:10"), by: clerk("an"), command: finishServing("1") };
    expect(decide(envelope, foldPast(withoutLand, past))).toEqual([
      finished("A001", "1"),
      continued("A001.2", "allowance", "1", { ...route, following: [] }),
    ]);
  });

  test("[V4] ends with all its procedures when it is cancelled", () => {
    given(issued("A001", route))
      .when(at("08:10", cancelTicket("A001")))
      .leaves((state) => expect(state.counts).toMatchObject({ waiting: 0, closed: 1 }));
  });

  test("[V4] ends with all its procedures at the last absence", () => {
    inCentreWith({ missed: { retryAfterMs: 0, maxAbsences: 1 } })
      .given(issued("A001", route), called("A001", "1"))
      .when(at("08:10", markNoShow("1")))
      .leaves((state) => expect(state.counts).toMatchObject({ waiting: 0, closed: 1 }));
  });

  test("[V4] ends with the day", () => {
    given(...firstServed)
      .when(at("17:00", closeDay()))
      .emits(dayClosed(["A001"]));
  });
});
