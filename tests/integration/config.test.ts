import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { parseConfig } from "#server/config/config.ts";
import { ConfigFault } from "#server/config/config-fault.ts";

const HOUSE = join(import.meta.dirname, "../..");

/** What somebody reads who started the server wrongly. */
function complaint(args: readonly string[], env: Record<string, string> = {}): string {
  try {
    parseConfig(args, env);
    return "nothing to complain about";
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    return error.message;
  }
}

describe("settings", () => {
  test("have defaults that serve this machine alone", () => {
    expect(parseConfig([], {})).toEqual({
      data: join(HOUSE, "data"),
      centre: join(HOUSE, "centres/tang-nhon-phu.json"),
      port: 7070,
      host: "127.0.0.1",
      publicUrl: undefined,
      allowedHosts: [],
      logLevel: "info",
      requestsPerSecond: 200,
      clock: undefined,
      clockSettleMinutes: 10,
      clockAwayDays: 30,
    });
  });

  test("come from the environment, and from flags before it", () => {
    const env = { LUOT_PORT: "8080", LUOT_PUBLIC_URL: "http://luot.lan/", LUOT_ALLOWED_HOSTS: "a.lan, b.lan" };
    expect(parseConfig([], env)).toMatchObject({
      port: 8080,
      publicUrl: "http://luot.lan",
      allowedHosts: ["a.lan", "b.lan"],
    });
    expect(parseConfig(["--port", "9090"], env).port).toBe(9090);
  });

  test("cannot be changed afterwards", () => {
    expect(Object.isFrozen(parseConfig([], {}))).toBe(true);
  });
});

describe("a wrong setting is named in one sentence with what is wanted:", () => {
  test.for([
    [["--port", "http"], {}, /^--port http is not usable: wants a whole number from 0 to 65535.*\.$/],
    [["--port", "65536"], {}, /^--port 65536 is not usable/],
    [["--port", "-1"], {}, /--port/],
    [["--port", "80.5"], {}, /^--port 80\.5 is not usable/],
    [[], { LUOT_PORT: "x" }, /^LUOT_PORT=x is not usable/],
    [["--data", ""], {}, /^--data {2}is not usable: wants a folder/],
    [["--host", "a b"], {}, /^--host a b is not usable: wants a host name/],
    [["--public-url", "luot.lan"], {}, /^--public-url luot\.lan is not usable: wants an address such as/],
    [["--public-url", "ftp://luot.lan"], {}, /^--public-url ftp:/],
    [["--allowed-hosts", "a,b c"], {}, /^--allowed-hosts a,b c is not usable/],
    [["--log-level", "loud"], {}, /^--log-level loud is not usable: wants one of silent, error, warn, info, debug\.$/],
    [["--requests-per-second", "0"], {}, /^--requests-per-second 0 is not usable/],
    [["--prot", "1"], {}, /'--prot'.*known flags: --data, .*\.$/],
    [["--data"], {}, /'--data .*known flags/],
    [["now"], {}, /'now'.*known flags/],
  ] as const)("%s %o", ([args, env, sentence]) => {
    expect(complaint(args, env)).toMatch(sentence);
    expect(complaint(args, env)).not.toContain("\n");
  });
});

test("every flag and variable is documented", () => {
  const text = readFileSync(join(HOUSE, "docs/configuration.md"), "utf8");
  const flags = complaint(["--nothing"]).match(/--[a-z-]+(?=[,.])/g) ?? [];
  expect(flags.length).toBeGreaterThan(5);
  for (const flag of flags) {
    expect(text).toContain(`| \`${flag}\``);
    expect(text).toContain(`\`LUOT_${flag.slice(2).replaceAll("-", "_").toUpperCase()}\``);
  }
});
