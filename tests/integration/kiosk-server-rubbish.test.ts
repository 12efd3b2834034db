import { describe, expect, test } from "vitest";
import { create } from "qrcode";
import { z } from "zod";
import { givenTicketSchema } from "#shared/protocol/kiosk-bridge.ts";
import { ADDRESS_CHARS, addressSchema } from "#shared/protocol/schema-parts.ts";
import { catalogueIn, frameIn } from "#kiosk/agent/keep/centre-copy.ts";
import { keptNumbersSchema } from "#kiosk/agent/kept-numbers-answer.ts";
import { replyIn } from "#kiosk/agent/reply-in.ts";
import { kept, NAMES } from "#tests/support/kept-morning.ts";

const RUBBISH = [
  undefined,
  null,
  7,
  "ok",
  [],
  {},
  { ok: "yes" },
  { ok: true },
  { ok: false },
  { ok: false, code: "NEW" },
];

describe("a server that answers rubbish", () => {
  test.for(RUBBISH.map((raw) => [JSON.stringify(raw), raw] as const))("has not answered: %s", ([, raw]) => {
    expect(replyIn(z.object({ seq: z.int() }), raw, () => {})).toEqual({ ok: false, code: "NO_ANSWER" });
  });

  test("is heard where it does answer", () => {
    const read = (raw: unknown) =>
      replyIn(z.object({ seq: z.int() }), raw, () => expect.unreachable("it is no rubbish"));
    expect(read({ ok: true, value: { seq: 3 } })).toEqual({ ok: true, value: { seq: 3 } });
    expect(read({ ok: false, code: "ISSUING_CLOSED" })).toEqual({ ok: false, code: "ISSUING_CLOSED" });
  });

  test.for(RUBBISH.map((raw) => [JSON.stringify(raw), raw] as const))("shows nothing of it: %s", ([, raw]) => {
    expect([frameIn(raw), catalogueIn(raw)]).toEqual([null, null]);
  });

  test("is followed in the rest of what it says", () => {
    const frame = { epoch: "a", seq: 1, now: 5, rate: 1, view: NAMES.view };
    expect([frameIn(frame), catalogueIn(NAMES.catalogue)]).toEqual([frame, NAMES.catalogue]);
  });

  test.for([
    ["a block that ends before it begins", { blocks: [{ ...kept().blocks[0], from: 30, to: 20 }] }],
    ["a letter that no number can end in", { kioskLetter: "K1" }],
    ["a count of minus one", { asOf: -1 }],
    ["no key", { refKey: "" }],
    ["no day", { day: "today" }],
  ] as const)("lends no numbers: %s", ([, change]) => {
    expect(keptNumbersSchema.safeParse({ ...kept(), ...change }).success).toBe(false);
  });
});

describe("a server that says what no screen can bear", () => {
  const LONG = "x".repeat(100_000);
  const frame = (view: object, beside: object = {}) => ({ epoch: "a", seq: 1, now: 5, rate: 1, view, ...beside });
  const field = NAMES.view.fields[0];

  test.for<[string, object]>([
    ["a name of a hundred thousand letters", { centreName: { vi: LONG } }],
    ["a time zone that is nowhere", { timeZone: "Asia/Atlantis" }],
    ["no language", { languages: [] }],
    ["a field's letter that is none", { fields: [{ ...field, letter: "AB" }] }],
    ["a wait of a million years", { fields: [{ ...field, wait: { p50Minutes: 1e12, p90Minutes: 1e12 } }] }],
    ["an hour after the last day of all calendars", { fields: [{ ...field, quietHours: [1e16] }] }],
  ])("shows the kiosk nothing new: %s", ([, change]) => {
    expect(frameIn(frame({ ...NAMES.view, ...change }))).toBeNull();
  });

  test.for<[string, object]>([
    ["stands after all calendars", { now: 1e16 }],
    ["stands before 1970", { now: -1 }],
    ["runs a million times too fast", { rate: 1e6 }],
  ])("tells no time by a clock that %s", ([, change]) => {
    expect(frameIn(frame(NAMES.view, change))).toBeNull();
  });

  test.for<[string, object]>([
    ["a portal's address of a hundred thousand letters", { elsewhere: { neighbours: [], portal: LONG } }],
    ["six thousand procedures", { procedures: Array.from({ length: 6000 }, () => NAMES.catalogue.procedures[0]) }],
  ])("leaves the kiosk its procedures: %s", ([, change]) => {
    expect(catalogueIn({ ...NAMES.catalogue, ...change })).toBeNull();
  });

  const ticket = {
    ticketId: "2026-11-23.A001",
    number: "A001",
    fieldId: "justice",
    issuedAt: 5,
    ahead: 0,
    wait: null,
    qr: "http://192.168.1.20:7070/t/abc",
  };

  test.for<[string, object]>([
    ["a code of a hundred thousand letters", { qr: LONG }],
    ["a number of a hundred thousand letters", { number: LONG }],
    ["a time after all calendars", { issuedAt: 9_000_000_000_000_000 }],
    ["a wait that is less than none", { wait: { p50Minutes: -1, p90Minutes: 5 } }],
  ])("gives no number: %s", ([, change]) => {
    expect(givenTicketSchema.safeParse(ticket).success).toBe(true);
    expect(givenTicketSchema.safeParse({ ...ticket, ...change }).success).toBe(false);
  });

  test("lends no numbers under an address that no code can hold", () => {
    expect(keptNumbersSchema.safeParse({ ...kept(), publicUrl: LONG }).success).toBe(false);
  });

  test.for(["x", "đ", "中"])("never has more to draw than a screen's code can hold, of %s", (letter) => {
    const longest = letter.repeat(ADDRESS_CHARS);
    expect(addressSchema.safeParse(longest).success).toBe(true);
    expect(() => create(longest, { errorCorrectionLevel: "M" })).not.toThrow();
  });
});
