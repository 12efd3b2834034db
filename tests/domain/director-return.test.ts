import { expect, test } from "vitest";

import { returnPath } from "#console/director/return-path.ts";

const queryOf = (wanted: string) => `?return=${encodeURIComponent(wanted)}`;

test.each(["/reports", "/reports/2026-11-23", "/reports/2026-11-23?lang=en", "/reports?lang=vi"])(
  "a sign-in leads back to %s",
  (wanted) => {
    expect(returnPath(queryOf(wanted))).toBe(wanted);
  },
);

test.each([
  "https://evil.example/reports",
  "//evil.example/reports",
  "/\\evil.example/reports",
  "javascript:alert(1)",
  "/reports.evil.example",
  " /reports",
  "/console/",
  "",
])("a sign-in leads nowhere for %s", (wanted) => {
  expect(returnPath(queryOf(wanted))).toBeNull();
  expect(returnPath("")).toBeNull();
});
