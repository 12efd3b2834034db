import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { BoardPlan } from "#shared/domain/board-plan.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const demoFile = join(import.meta.dirname, "../../centres/tang-nhon-phu.json");
const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

type File = Record<string, unknown>;
const demo = JSON.parse(readFileSync(demoFile, "utf8")) as File & {
  readonly counters: readonly { readonly id: string; readonly home: readonly string[] }[];
};

/** How the demo centre speaks to its lobby with these zones and settings. */
function boardOf({ zones = [], board = {} }: { readonly zones?: readonly File[]; readonly board?: File }): BoardPlan {
  const path = join(folder.path, "centre.json");
  const { demo: _, catalogue: __, ...rest } = demo;
  const fields = (rest["fields"] as File[]).map((field) => ({ ...field, catalogueFields: [] }));
  const settings = { ...(rest["settings"] as File), bulk: null, board };
  writeFileSync(path, JSON.stringify({ ...rest, fields, zones, settings }));
  return readCentreFile(path).centre.board;
}

const [first] = demo.counters;

describe("a centre file about boards and voice", () => {
  test("speaks plainly, in one lobby, unless it says otherwise", () => {
    expect(boardOf({})).toMatchObject({
      zones: [],
      notice: null,
      look: { theme: "day", isStill: false },
      media: { hasSound: false, pictureMs: 12_000 },
      voice: { hasChime: true, times: 1, speaksResults: false, volume: [{ fromMs: 0, percent: 100 }] },
    });
  });

  test("[W6] counts the home fields of a zone's counters to the zone", () => {
    const [zone] = boardOf({ zones: [{ id: "door", name: { vi: "Cửa" }, counters: [first?.id] }] }).zones;
    expect(zone).toMatchObject({ fields: first?.home, counters: [first?.id] });
  });

  test("says how loud from when on", () => {
    const volume = [
      { from: "00:00", percent: 40 },
      { from: "07:30", percent: 90 },
    ];
    expect(boardOf({ board: { volume } }).voice.volume).toEqual([
      { fromMs: 0, percent: 40 },
      { fromMs: 450 * MINUTE_MS, percent: 90 },
    ]);
  });

  test.for([
    [{ zones: [{ id: "a", name: { vi: "A" }, counters: ["99"] }] }, /zones a\.counters: "99" is no counter/],
    [{ zones: [{ id: "a", name: { vi: "A" }, fields: ["none"] }] }, /zones a\.fields: "none" is no field/],
    [{ zones: [{ id: "a", name: { vi: "A" } }] }, /zones a: names neither/],
    [
      {
        zones: [
          { id: "a", name: { vi: "A" }, counters: [first?.id] },
          { id: "a", name: { vi: "B" }, counters: [first?.id] },
        ],
      },
      /zones\.id: "a" stands twice/,
    ],
    [{ board: { volume: [{ from: "07:00", percent: 50 }] } }, /board\.volume/],
    [{ board: { times: 0 } }, /board\.times/],
    [{ board: { sentences: { call: { vi: "Mời số {number}" } } } }, /sentences\.call/],
  ] as const)("is refused when it says %j", ([file, message]) => {
    expect(() => boardOf(file)).toThrow(message);
  });
});
