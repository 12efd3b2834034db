import { describe, expect, test } from "vitest";
import { contrast, tokensOf, type Tokens } from "./tokens.ts";

const day = tokensOf(":root");
const night = { ...day, ...tokensOf(':root[data-theme="night"]') };
const high = tokensOf(':root[data-contrast="high"]');
const themes: [string, Tokens][] = [
  ["by day", day],
  ["by night", night],
  ["in high contrast by day", { ...day, ...high }],
  ["in high contrast by night", { ...night, ...high }],
];

const texts = ["ink", "ink-soft", "primary", "primary-strong", "lotus", "good", "warn", "danger"];
const onGrounds = texts.flatMap((text) => ["paper", "surface", "sunken"].map((ground) => [text, ground] as const));
const onTheirOwn = [
  ["ink", "primary-soft"],
  ["primary-strong", "primary-soft"],
  ["lotus", "lotus-soft"],
  ["good", "good-soft"],
  ["warn", "warn-soft"],
  ["danger", "danger-soft"],
  ["ink", "good-soft"],
  ["ink", "danger-soft"],
  ["on-primary", "primary"],
  ["on-primary", "primary-strong"],
  ["on-lotus", "lotus"],
  ["on-danger", "danger"],
  ["on-field", "field"],
] as const;

describe.each(themes)("%s", (_, tokens) => {
  const ratio = (one: string, other: string): number => contrast(tokens[one] ?? "", tokens[other] ?? "");

  test.each([...onGrounds, ...onTheirOwn])("%s on %s is read at 7:1", (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(7);
  });

  test.each(["paper", "surface"])("the edges of controls and the focus ring stand out from %s at 3:1", (ground) => {
    expect(ratio("line-strong", ground)).toBeGreaterThanOrEqual(3);
    expect(ratio("focus", ground)).toBeGreaterThanOrEqual(3);
  });
});

test.each("ABCDEFGHIJKL".split(""))("the letter of field %s is read at 7:1", (letter) => {
  const { field = "", "on-field": ink = "" } = tokensOf(`[data-field-letter="${letter}"]`);
  expect(contrast(field, ink)).toBeGreaterThanOrEqual(7);
});

test("a contrast is 21 between black and white and 1 between equals", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#0b545c", "#0b545c")).toBe(1);
});
