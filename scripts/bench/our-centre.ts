import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isRecord, postJson } from "#ui/link/post-json.ts";

import { startProcess } from "./process-under-test.ts";
import type { ProcessUnderTest } from "./process-under-test.ts";

/** The real server on the demo centre, with a paired kiosk and a paired board. */
export interface OurCentre extends AsyncDisposable {
  readonly server: ProcessUnderTest;
  readonly kioskToken: string;
  readonly boardToken: string;
}

const PROCEDURE = "2.000815";

/** One press for a certified copy, told from all others by its number. */
export const press = (name: string, count: number): object => ({
  commandId: `${name}-${count}`,
  command: { type: "IssueTicket", procedureId: PROCEDURE, classId: "normal" },
});

/** Starts the server on a folder. The limit that protects it from a screen gone mad is out of a bench's way. */
export const startServer = (folder: string, port = 0): Promise<ProcessUnderTest> =>
  startProcess("server/main.js", [
    "--data",
    folder,
    `--port=${port}`,
    "--requests-per-second=1000000",
    "--log-level=error",
  ]);

/** Starts a centre on an empty folder of its own. */
export async function openCentre(): Promise<OurCentre> {
  const folder = temporaryFolder();
  const server = await startServer(folder.path);
  return {
    server,
    kioskToken: await pair(server.port, "kiosk"),
    boardToken: await pair(server.port, "board"),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}

/** A token of a new device; the demo centre pairs what calls from this machine. */
export async function pair(port: number, kind: "kiosk" | "board"): Promise<string> {
  const devices = `http://127.0.0.1:${port}/api/v1/devices`;
  const started = await post(devices, { kind, name: kind });
  const paired = await post(`${devices}/${String(started["deviceId"])}/token`, { claim: started["claim"] });
  return String(paired["token"]);
}

async function post(url: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const answer = await postJson(url, body, (raw) => (isRecord(raw) ? raw : null));
  if (!answer.ok) throw new Error(`${url}: ${answer.code}`);
  return answer.value;
}

/** An empty folder, gone with its holder. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), "luot-bench-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
