import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { QUEUE_REFUSALS } from "#shared/domain/refusal.ts";
import { DOOR_REFUSALS } from "#shared/protocol/refusal.ts";
import { readPage, ruleIds, specTable } from "./support/spec-document.ts";

const sources = ["domain", "integration", "browser"]
  .map((tier) => join(import.meta.dirname, "..", tier))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith(".test.ts"))
  .map((path) => readFileSync(path, "utf8"));

/** A title begins with the rules that it is about: `"[T3] leads back to the sender"`. */
const titles = sources.flatMap((source) =>
  [...source.matchAll(/["`]((?:\[[A-Z]{1,2}\d+\] )+)/g)].map(([, ids]) => ids ?? ""),
);

const idsIn = (text: string): readonly string[] => [...text.matchAll(/\[([A-Z]{1,2}\d+)\]/g)].map(([, id]) => id ?? "");

describe("docs/spec.md", () => {
  test("has no rule twice", () => {
    expect(ruleIds()).toEqual([...new Set(ruleIds())]);
  });

  test("numbers the rules of a section from 1, without a gap", () => {
    const sections = Map.groupBy(ruleIds(), (id) => id.replace(/\d+$/, ""));
    for (const [letter, ids] of sections) expect(ids).toEqual(ids.map((_, index) => `${letter}${index + 1}`));
  });

  test("has a test for every rule, and every rule that a test cites", () => {
    const cited = titles.flatMap(idsIn);
    expect([...new Set(cited)].toSorted()).toEqual([...ruleIds()].toSorted());
  });
});

describe("docs/refusals.md", () => {
  const [, byTheRules = "", atTheDoor = ""] = readPage("refusals.md").split(/^## /m);
  const codesIn = (section: string) => [...section.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code);

  test("explains every refusal of the queue, in their order", () => {
    expect(codesIn(byTheRules)).toEqual([...QUEUE_REFUSALS]);
  });

  test("explains every refusal at the door, in their order", () => {
    expect(codesIn(atTheDoor)).toEqual([...DOOR_REFUSALS]);
  });

  test("cites rules that there are", () => {
    expect(idsIn(byTheRules).filter((id) => !ruleIds().includes(id))).toEqual([]);
  });
});

test("every refusal of the queue is produced by a test", () => {
  const asserted = sources.flatMap((source) =>
    [...source.matchAll(/\.isRefused\("([A-Z_]+)"\)/g)].map(([, code]) => code),
  );
  const walked = ["Day × command", "Counter × command", "Ticket × command at its counter"]
    .map(specTable)
    .flatMap((table) => Object.values(table))
    .flatMap((row) => Object.values(row));
  const produced = new Set([...asserted, ...walked]);
  expect(QUEUE_REFUSALS.filter((code) => !produced.has(code))).toEqual([]);
});
