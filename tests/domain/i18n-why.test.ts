import { describe, expect, test } from "vitest";
import type { WaitReason } from "#shared/domain/why-waiting.ts";
import type { NextReason } from "#shared/domain/next-ticket.ts";
import { nextReasonText, waitReasonText } from "#shared/i18n/why-text.ts";
import { counterId } from "#shared/kit/ids.ts";
import { LANGUAGES } from "#shared/kit/local-text.ts";
import { timeOf } from "./support/moment.ts";

const nextReasons: readonly NextReason[] = [
  { kind: "sent-here" },
  { kind: "first-in-line" },
  { kind: "priority-ahead", inARow: 1, maxInARow: 2, passed: 7 },
  { kind: "normal-due", after: 3, priorityWaiting: 4 },
];
const waitReasons: readonly WaitReason[] = [
  { kind: "not-waiting" },
  { kind: "next" },
  { kind: "ahead", ahead: 5, overtaking: 0 },
  { kind: "ahead", ahead: 5, overtaking: 2 },
  { kind: "missed", until: timeOf("08:20") },
  { kind: "sent", counterId: counterId("4") },
  { kind: "no-counter" },
];
const names = { time: () => "08:20", counterLabel: () => "4" };

describe.for(LANGUAGES)("in %s", (language) => {
  test("every reason is one sentence with its own numbers", () => {
    const sentences = [
      ...nextReasons.map((reason) => nextReasonText(language, reason)),
      ...waitReasons.map((reason) => waitReasonText(language, reason, names)),
    ];
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
  });
});

test("the bounded rule is told with its bound and whom it passes", () => {
  const [, , ahead, due] = nextReasons.map((reason) => nextReasonText("vi", reason));
  expect(ahead).toContain("7 người");
  expect(ahead).toContain("tối đa 2 lượt");
  expect(due).toContain("3 lượt ưu tiên");
});

test("a waiting citizen is told of those who go ahead only where there are any", () => {
  expect(waitReasonText("vi", { kind: "ahead", ahead: 5, overtaking: 0 }, names)).toBe("Còn 5 người được gọi trước.");
  expect(waitReasonText("vi", { kind: "ahead", ahead: 5, overtaking: 2 }, names)).toContain(
    "2 người thuộc diện ưu tiên",
  );
});
