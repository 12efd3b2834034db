import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { boardRun } from "#scripts/board/board-run.ts";
import { keepShell } from "#scripts/shell/keep-shell.ts";
import { ensureChromium } from "#tests/support/chromium.ts";
import { freePort } from "#tests/support/free-port.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const patience = { timeout: 60_000, interval: 100 };

/** The machine's real browser, without the window that this machine cannot show. */
async function windowless(folder: string): Promise<string> {
  const file = join(folder, "browser");
  const flags = "--headless=new --no-sandbox --disable-gpu";
  writeFileSync(file, `#!/bin/sh\nexec ${await ensureChromium()} ${flags} "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

interface Process {
  readonly pid: number;
  readonly group: number;
  readonly command: string;
}

function processes(): readonly Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const [, , group] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
        return [{ pid: Number(pid), group: Number(group), command: readFileSync(`/proc/${pid}/cmdline`, "utf8") }];
      } catch {
        return []; // It ended while we looked.
      }
    });
}

/** The processes that draw the pages of the browser with this profile: they are of its process group. */
function renderersOf(profile: string): readonly number[] {
  const all = processes();
  const browser = all.find(({ command }) => command.includes(`--user-data-dir=${profile}`));
  return all
    .filter(({ group, command }) => group === browser?.group && command.includes("--type=renderer"))
    .map(({ pid }) => pid);
}

interface House {
  /** What each load of the board's page is answered. */
  readonly pages: readonly string[];
  readonly isLate?: boolean;
}

const CALM = "<!doctype html><title>board</title><h1>A001</h1>";

/** The board's program over a real browser, at a server that answers what the test says. */
async function board({ pages, isLate = false }: House) {
  const folder = temporaryFolder();
  let loads = 0;
  let refused = 0;
  let isThere = !isLate;
  const server = createServer(({ url = "", socket }, answer) => {
    if (url !== "/board/") return answer.writeHead(404).end();
    if (!isThere) {
      refused += 1;
      return socket.destroy();
    }
    answer.setHeader("content-type", "text/html").end(pages[loads] ?? CALM);
    loads += 1;
    return undefined;
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const options = {
    url: `http://127.0.0.1:${port}/board/`,
    profileDir: join(folder.path, "profile"),
    isWindowed: false,
  };
  const program = await windowless(folder.path);
  const happened: string[] = [];
  const stopping = new AbortController();
  const kept = keepShell(
    {
      prepare: () => boardRun(program, options, () => happened.push("reopened"), { everyMs: 200, patienceMs: 5000 }),
      isFinal: () => false,
      onRestart: () => happened.push("restarted"),
    },
    stopping.signal,
  );
  return {
    happened,
    loads: () => loads,
    refused: () => refused,
    come: () => (isThere = true),
    renderers: () => renderersOf(options.profileDir),
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await kept;
      server.close();
      folder[Symbol.dispose]();
    },
  };
}

test("[B8] a board's page that crashes is opened again, and a browser whose page hangs is started anew", async () => {
  // The second load hangs: the page has begun and answers nothing any more.
  await using shown = await board({ pages: [CALM, `${CALM}<script>for (;;);</script>`] });
  await expect.poll(shown.loads, patience).toBe(1);
  await expect.poll(() => shown.renderers().length, patience).toBeGreaterThan(0);
  for (const pid of shown.renderers()) process.kill(pid, "SIGKILL");
  await expect.poll(() => [...shown.happened], patience).toEqual(["reopened", "restarted"]);
  await expect.poll(shown.loads, patience).toBe(3);
});

test("[B8] a board that was switched on before its server finds it", async () => {
  await using shown = await board({ pages: [], isLate: true });
  await expect.poll(shown.refused, patience).toBeGreaterThan(0);
  shown.come();
  await expect.poll(shown.loads, patience).toBe(1);
  expect(shown.happened).toEqual([]);
});
