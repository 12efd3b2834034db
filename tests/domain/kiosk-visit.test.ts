import { describe, expect, test } from "vitest";
import { asTicketNumber, classId, commandId, fieldId, procedureId, ticketId } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { IssuedTicket } from "#shared/protocol/requests.ts";
import { applyChoice, type Choice } from "#kiosk/renderer/visit/apply-choice.ts";
import { START, type Visit } from "#kiosk/renderer/visit/visit.ts";

const justice = fieldId("justice");
const land = fieldId("land");

const field = (id = justice, isClosed = false): Choice => ({ type: "field-chosen", fieldId: id, isClosed });
const procedure = (id: string, of = justice, isClosed = false): Choice => ({
  type: "procedure-chosen",
  procedureId: procedureId(id),
  fieldId: of,
  isClosed,
  commandId: commandId(`command of ${id}`),
  classId: classId("normal"),
});
const take = (fresh = "fresh"): Choice => ({ type: "taken", commandId: commandId(fresh) });
const back: Choice = { type: "went-back" };
const answered = (reply: Reply<IssuedTicket>, of = "command of copy"): Choice => ({
  type: "answered",
  commandId: commandId(of),
  reply,
});

const ticket: IssuedTicket = {
  ticketId: ticketId("2026-11-23.A001"),
  number: asTicketNumber("A001"),
  fieldId: justice,
  issuedAt: epochMs(0),
  ahead: 0,
  wait: null,
  qr: "http://centre.test/t/1",
};

const after = (...choices: readonly Choice[]): Visit => choices.reduce(applyChoice, START);

describe("the way to a ticket", () => {
  test("is a field, a procedure and one press", () => {
    expect(after(field(), procedure("copy"), take())).toEqual({
      step: "issuing",
      draft: {
        commandId: "command of copy",
        procedureId: "copy",
        fieldId: "justice",
        thenProcedures: [],
        classId: "normal",
        showsClass: false,
        wantsFetching: false,
        files: 1,
      },
    });
  });

  test("names a priority on paper only as wished, and asks again for another", () => {
    const elderly = { type: "class-chosen", classId: classId("elderly") } as const;
    const shown = [field(), procedure("copy"), elderly, { type: "class-shown", isShown: true } as const];
    expect(after(...shown)).toMatchObject({ draft: { classId: "elderly", showsClass: true } });
    expect(after(...shown, { type: "class-chosen", classId: classId("disabled") })).toMatchObject({
      draft: { classId: "disabled", showsClass: false },
    });
  });

  test("[J8] asks for a clerk to come as wished, and no more once the class that needs it is taken back", () => {
    const elderly = { type: "class-chosen", classId: classId("elderly") } as const;
    const wished = [field(), procedure("copy"), elderly, { type: "fetching-wished", isWanted: true } as const];
    expect(after(...wished)).toMatchObject({ draft: { wantsFetching: true } });
    expect(after(...wished, { type: "class-chosen", classId: classId("normal") })).toMatchObject({
      draft: { wantsFetching: false },
    });
  });

  test("ends with the number, or with an apology that names the reason", () => {
    const pressed = [field(), procedure("copy"), take()];
    expect(after(...pressed, answered({ ok: true, value: ticket }))).toMatchObject({ step: "issued", ticket });
    expect(after(...pressed, answered({ ok: false, code: "FIELD_CLOSED" }))).toMatchObject({
      step: "apology",
      code: "FIELD_CLOSED",
    });
  });

  test("keeps class and files as chosen", () => {
    const choices: Choice[] = [
      { type: "class-chosen", classId: classId("elderly") },
      { type: "files-set", files: 3 },
    ];
    expect(after(field(), procedure("copy"), ...choices)).toMatchObject({ draft: { classId: "elderly", files: 3 } });
  });

  test("leads by the search to the same screen", () => {
    const searched = after({ type: "search-opened" }, { type: "query-typed", query: "sao" }, procedure("copy"));
    expect(searched).toEqual(after(field(), procedure("copy")));
  });

  test("says why where a field is closed, also to whoever found its procedure by name", () => {
    const closed = { step: "field-closed", fieldId: "justice", draft: null };
    expect(after(field(justice, true))).toEqual(closed);
    expect(after({ type: "search-opened" }, procedure("copy", justice, true))).toEqual(closed);
  });
});

describe("pressing again", () => {
  test("changes nothing while the number is on its way", () => {
    const pressed = after(field(), procedure("copy"), take());
    expect(applyChoice(pressed, take())).toBe(pressed);
    expect(applyChoice(pressed, back)).toBe(pressed);
  });

  test("after silence, or a disk that refused, asks for the same ticket; after a refusal for another one", () => {
    const pressed = [field(), procedure("copy"), take()];
    const refusal = answered({ ok: false, code: "ISSUING_CLOSED" });
    for (const code of ["NO_ANSWER", "STORE_UNAVAILABLE"] as const)
      expect(after(...pressed, answered({ ok: false, code }), take())).toMatchObject({
        step: "issuing",
        draft: { commandId: "command of copy" },
      });
    expect(after(...pressed, refusal, take())).toMatchObject({ step: "issuing", draft: { commandId: "fresh" } });
  });

  test("with a second finger on another field or procedure is not heard", () => {
    const chosen = after(field());
    expect(applyChoice(chosen, field(land))).toBe(chosen);
    const confirming = after(field(), procedure("copy"));
    expect(applyChoice(confirming, procedure("birth"))).toBe(confirming);
  });

  test("brings no answer to a visit that was given up", () => {
    expect(
      after(field(), procedure("copy"), take(), { type: "restarted" }, answered({ ok: true, value: ticket })),
    ).toBe(START);
    const other = after(field(), procedure("birth"), take());
    expect(applyChoice(other, answered({ ok: true, value: ticket }))).toBe(other);
  });
});

describe("several procedures", () => {
  const two = [field(), procedure("copy"), { type: "another-wanted" } as const, field(land), procedure("deed", land)];

  test("make one visit under one number, in the order chosen", () => {
    expect(after(...two)).toMatchObject({
      step: "confirm",
      draft: { commandId: "command of copy", procedureId: "copy", thenProcedures: ["deed"] },
    });
  });

  test("are each named once", () => {
    const again: Choice[] = [{ type: "another-wanted" }, field(land), procedure("deed", land)];
    expect(after(...two, ...again)).toEqual(after(...two));
  });

  test("can be taken out again", () => {
    expect(after(...two, { type: "procedure-removed", procedureId: procedureId("deed") })).toEqual(
      after(field(), procedure("copy")),
    );
  });

  test("are given up one by one on the way back", () => {
    expect(after(...two, back)).toMatchObject({ step: "fields", draft: { thenProcedures: [] } });
    expect(after(...two, back, back)).toEqual(after(field(), procedure("copy")));
  });
});

describe("the way back", () => {
  test.for([
    ["from the procedures to the fields", [field(), back], START],
    ["from a closed field to the fields", [field(justice, true), back], START],
    ["from the search to the fields", [{ type: "search-opened" }, back], START],
    ["from the search in a field to its procedures", [field(), { type: "search-opened" }, back], after(field())],
    ["from the confirmation to the procedures", [field(), procedure("copy"), back], after(field())],
    ["nowhere from the start", [back], START],
  ] satisfies [string, Choice[], Visit][])("leads %s", ([, choices, expected]) => {
    expect(after(...choices)).toEqual(expected);
  });
});
