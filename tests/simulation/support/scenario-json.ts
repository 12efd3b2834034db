import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";
import { temporaryFolder, type TemporaryFolder } from "#tests/support/temporary-folder.ts";

/** A small right scenario as it stands in a file: two fields, a counter each, three citizens. */
export const smallScenario = () => ({
  schema: "rebalance-scenario/1",
  name: "small",
  seed: 1,
  title: "A small day",
  day: { open: 27_000, close: 61_200, lunch: [41_400, 46_800] },
  fields: [
    { id: "justice", name: "Tư pháp", mean_s: 480, cv: 0.8, sla_s: 900 },
    { id: "land", name: "Đất đai", mean_s: 900, cv: 0.6, sla_s: 900 },
  ],
  counters: [
    { id: "Q1", home: "justice", skills: { justice: 1, land: 1.3 }, planned: shifts(), actual: shifts() },
    { id: "Q2", home: "land", skills: { land: 1 }, planned: shifts(), actual: shifts() },
  ],
  rules: {
    setup_s: 120,
    min_dwell_s: 600,
    prio_run_max: 2,
    noshow_s: 60,
    approval: { mode: "auto", delays_s: [90], return_needs_approval: false },
  },
  outages: [
    [36_000, 36_600],
    [40_000, 40_100],
  ],
  forecast: { start: 27_000, bucket_s: 900, rates_per_h: { justice: [4, 4], land: [2, 2] } },
  arrivals: [
    arrival("a1", 27_100, "justice"),
    { ...arrival("a2", 27_200, "land"), steps: [{ field: "justice", service_s: 60 }] },
    arrival("a3", 27_300, "justice"),
  ],
});

const shifts = () => [
  [27_000, 41_400, 1800],
  [46_800, 61_200, 10_800],
];

const arrival = (id: string, t: number, field: string) => ({
  id,
  t,
  field,
  proc: "x",
  priority: 0,
  service_s: 300,
  noShow: false,
  patience_s: null,
  steps: [],
});

/** The same with another value at a key, as `counters.0.home`; a key that is not there yet is added. */
export function withValueAt(key: string, value: unknown): unknown {
  const scenario: unknown = smallScenario();
  const keys = key.split(".");
  const last = keys.pop() ?? "";
  const parent = keys.reduce((inside, each) => Reflect.get(Object(inside), each), scenario);
  Reflect.set(Object(parent), last, value);
  return scenario;
}

const folders: TemporaryFolder[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) folder[Symbol.dispose]();
});

/** A folder that is gone after the file's last test. */
export function emptyFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder.path;
}

/** Writes a file in a folder of its own, and gives its path. */
export function writeScenario(content: unknown, name = "small.1.json"): string {
  const path = join(emptyFolder(), name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}
