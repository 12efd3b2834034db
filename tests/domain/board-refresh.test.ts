import { expect, test } from "vitest";
import { isRefreshDue } from "#display/health/nightly-refresh.ts";
import { epochMs } from "#shared/kit/time.ts";

const at = (text: string) => epochMs(Date.parse(`${text}+07:00`));
const zone = "Asia/Ho_Chi_Minh";

test.for([
  ["an evening's page through the evening", "2026-11-20T18:00", "2026-11-20T23:59", false],
  ["an evening's page in the night", "2026-11-20T18:00", "2026-11-21T03:30", true],
  ["a page of after midnight before the hour", "2026-11-21T00:10", "2026-11-21T03:29", false],
  ["a page of after midnight at the hour", "2026-11-21T00:10", "2026-11-21T03:30", true],
  ["a page that has just loaded itself anew", "2026-11-21T03:30", "2026-11-21T12:00", false],
  ["a page that was cut off all night", "2026-11-20T18:00", "2026-11-21T07:45", true],
  ["a page whose server's clock went back", "2026-11-21T08:00", "2026-11-20T08:00", false],
] as const)("[B9] of a night: %s", ([, loadedAt, now, isDue]) => {
  expect(isRefreshDue(at(loadedAt), at(now), zone)).toBe(isDue);
});
