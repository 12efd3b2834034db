import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Settings } from "#shared/domain/centre.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const demoFile = join(import.meta.dirname, "../../centres/tang-nhon-phu.json");
const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

type File = Record<string, unknown>;

/** What the demo centre's file says with these settings. */
function settingsOf(settings: File): Settings {
  const path = join(folder.path, "centre.json");
  const { demo: _, catalogue: __, ...rest } = JSON.parse(readFileSync(demoFile, "utf8")) as File;
  const fields = (rest["fields"] as File[]).map((field) => ({ ...field, catalogueFields: [] }));
  writeFileSync(path, JSON.stringify({ ...rest, fields, settings }));
  return readCentreFile(path).centre.settings;
}

describe("a centre file about identity cards", () => {
  test("[I9] has no cards read unless it says so", () => {
    expect(settingsOf({}).identity).toBeNull();
    expect(settingsOf({ identity: { mode: "off", perDay: 2 } }).identity).toBeNull();
  });

  test("[I10] asks for cards nowhere, everywhere, or in the fields that it names", () => {
    expect(settingsOf({ identity: { mode: "optional" } }).identity?.requiredFor).toEqual([]);
    expect(settingsOf({ identity: { mode: "required" } }).identity?.requiredFor).toHaveLength(6);
    const [first] = settingsOf({ identity: { mode: "required" } }).identity?.requiredFor ?? [];
    expect(settingsOf({ identity: { mode: "required", requiredFor: [first] } }).identity?.requiredFor).toEqual([first]);
  });

  test("[I15] says from when on many tickets are worth a look", () => {
    expect(settingsOf({}).manyTickets).toEqual({ byCard: 4, atKiosk: { tickets: 15, withinMs: 3 * MINUTE_MS } });
    expect(settingsOf({ manyTickets: { byCard: null, atKiosk: null } }).manyTickets).toEqual({
      byCard: null,
      atKiosk: null,
    });
  });

  test.for([
    [{ mode: "required", requiredFor: ["nowhere"] }, /identity\.requiredFor: "nowhere" is no field/],
    [{ mode: "optional", appointmentClass: "vip" }, /identity\.appointmentClass: "vip" is no class/],
    [{ mode: "always" }, /identity\.mode/],
    [{ mode: "optional", perDay: 0 }, /identity\.perDay/],
  ] as const)("is refused when it says %j", ([identity, message]) => {
    expect(() => settingsOf({ identity })).toThrow(message);
  });
});
