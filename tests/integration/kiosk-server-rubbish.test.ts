import { describe, expect, test } from "vitest";
import { z } from "zod";
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
