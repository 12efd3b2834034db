import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { createStoreHealth } from "#server/http/store-health.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

test("a disk is well until a write fails, and again once a try succeeds", async () => {
  using folder = temporaryFolder();
  const data = join(folder.path, "not-there-yet");
  const health = createStoreHealth(data);
  expect(await health.isWritable()).toBe(true);
  health.failed();
  expect(await health.isWritable()).toBe(false);
  mkdirSync(data);
  expect(await health.isWritable()).toBe(true);
});

test("a write that went well is proof enough", async () => {
  const health = createStoreHealth("/nowhere");
  health.failed();
  health.worked();
  expect(await health.isWritable()).toBe(true);
});
