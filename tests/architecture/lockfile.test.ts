import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Lockfile, lockfileFaults } from "./lockfile.ts";

test("npm ci installs the same packages on every machine", () => {
  const lockfile = JSON.parse(readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8")) as Lockfile;
  expect(lockfileFaults(lockfile)).toEqual([]);
});

describe("the check of the lockfile", () => {
  const good = {
    "": { dependencies: { a: "1.0.0" } },
    "node_modules/a": { version: "1.0.0", dependencies: { b: "^2.0.0" }, optionalDependencies: { "@a/mac": "1.0.0" } },
    "node_modules/a/node_modules/b": { version: "2.1.0", dependencies: { c: "*" } },
    "node_modules/c": { version: "3.0.0" },
    "node_modules/@a/mac": { version: "1.0.0" },
  };

  test("is content when each package finds what it depends on", () => {
    expect(lockfileFaults({ packages: good })).toEqual([]);
  });

  test.for([
    ["the binary of another platform is missing", { "node_modules/@a/mac": undefined }],
    ["a nested package is missing", { "node_modules/c": undefined }],
    ["a version is open", { "": { dependencies: { a: "^1.0.0" } } }],
    ["an address is kept", { "node_modules/c": { version: "3.0.0", resolved: "https://registry.example/c.tgz" } }],
  ] as const)("sees that %s", ([, change]) => {
    const packages = JSON.parse(JSON.stringify({ ...good, ...change })) as Lockfile["packages"];
    expect(lockfileFaults({ packages })).toHaveLength(1);
  });
});
