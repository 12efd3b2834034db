import { describe, expect, test } from "vitest";
import { house } from "./house.ts";
import { wrongImports } from "./import-direction.ts";
import { parseSourceFile } from "./source-file.ts";

test("no file of the house imports against its directions", () => {
  expect(wrongImports(house)).toEqual([]);
});

describe("the check of directions", () => {
  test.for([
    ["server/app.ts", `import { x } from "#kiosk/agent/main.ts";`],
    ["server/app.ts", `import type { X } from "../display/board.ts";`],
    ["server/app.ts", `export { x } from "#ui/link/store.ts";`],
    ["server/app.ts", `type X = import("#console/desk.ts").X;`],
    ["server/app.ts", `const x = await import("#scripts/start.ts");`],
    ["server/app.ts", `import { given } from "#tests/support/given.ts";`],
    ["display/board.tsx", `import { readFileSync } from "node:fs";`],
    ["display/board.tsx", `import { sep } from "path";`],
    ["display/board.tsx", `import { x } from "#console/desk.ts";`],
    ["ui/button.tsx", `import { Board } from "#display/Board.tsx";`],
    ["kiosk/renderer/app.tsx", `import { print } from "#kiosk/printing/print.ts";`],
    ["kiosk/virtual-printer/page/page.tsx", `import { interpret } from "../interpret.ts";`],
    ["kiosk/agent/agent.ts", `import { startShell } from "#kiosk/electron/shell.ts";`],
    ["kiosk/printing/print.ts", `import { agent } from "../agent/agent.ts";`],
    ["shared/domain/decide.ts", `import { z } from "zod";`],
    ["shared/domain/decide.ts", `import { readFileSync } from "node:fs";`],
    ["shared/domain/decide.ts", `import { forecast } from "#shared/forecast/forecast.ts";`],
    ["shared/kit/time.ts", `import type { State } from "../domain/state.ts";`],
    ["shared/views/board.ts", `import { policy } from "#shared/balancing/policy.ts";`],
    ["shared/forecast/pace.ts", `import { policy } from "#shared/balancing/policy.ts";`],
    ["shared/balancing/policy.ts", `import { run } from "#shared/simulator/run.ts";`],
    ["shared/protocol/events.ts", `import { boardView } from "#shared/views/board.ts";`],
    ["shared/protocol/events.ts", `import type { Policy } from "#shared/balancing/policy.ts";`],
    ["shared/protocol/events.ts", `import fastify from "fastify";`],
    ["shared/leftover.ts", ``],
  ] as const)("refuses, in %s, %s", ([path, text]) => {
    expect(wrongImports([parseSourceFile(path, text)])).toHaveLength(1);
  });

  test.for([
    ["shared/simulator/run.ts", `import { policy } from "#shared/balancing/policy.ts";`],
    ["shared/protocol/events.ts", `import { z } from "zod";`],
    ["shared/protocol/events.ts", `import type { BoardView } from "#shared/views/board.ts";`],
    ["shared/views/board.ts", `import { promise } from "#shared/forecast/promise.ts";`],
    ["shared/print/layout.ts", `import { vi } from "#shared/i18n/vi.ts";`],
    ["kiosk/agent/agent.ts", `import { print } from "#kiosk/printing/print.ts";`],
    ["kiosk/renderer/app.tsx", `import { Button } from "#ui/Button.tsx";`],
    ["server/app.ts", `import { readFileSync } from "node:fs"; import fastify from "fastify";`],
    ["scripts/start.ts", `import { createServer } from "#server/app.ts";`],
  ] as const)("allows, in %s, %s", ([path, text]) => {
    expect(wrongImports([parseSourceFile(path, text)])).toEqual([]);
  });
});
