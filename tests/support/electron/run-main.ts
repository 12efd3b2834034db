import type { KioskShell } from "#shared/protocol/kiosk-shell.ts";
import { strict } from "./strict.ts";
import { fakeElectron } from "./fake-electron.ts";
import { hookElectron } from "./electron-hooks.ts";

/**
 * Runs the kiosk's real main process and preload script on the fake Electron: `node run-main.ts APPDATA SCENE [SHELL] -- FLAGS…`,
 * where SHELL is the folder of a built one.
 * Writes one line of JSON for each thing that was seen, and ends as the main process wished to.
 */
const [appData = "", scene = "", shell = "--"] = process.argv.slice(2);
const [main, preload] =
  shell === "--"
    ? ["#kiosk/electron/main.ts", "#kiosk/electron/preload.ts"]
    : [`${shell}/main.js`, `${shell}/preload.cjs`];
const see = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);

// oxlint-disable-next-line unicorn/no-process-exit -- Electron's own exit ends the process at once, too
const onExit = (code: number): never => process.exit(code);
const fake = fakeElectron({ isFirst: scene !== "second", appData, onExit });
const kiosk: { kioskShell?: KioskShell } = {};
const page = (): { url: string; parent: null } => ({ url: fake.windows[0]?.contents.loaded[0] ?? "", parent: null });
Object.assign(globalThis, {
  fakeElectron: {
    ...fake.electron,
    utilityProcess: strict("utilityProcess", {}),
    contextBridge: { exposeInMainWorld: (name: string, api: KioskShell) => Object.assign(kiosk, { [name]: api }) },
    ipcRenderer: { invoke: async (channel: string, said: unknown) => await fake.invoke(channel, page(), said) },
  },
});
hookElectron();

// Electron becomes ready only when the main file has come to its end.
await import(main);
see({ early: fake.app.said });
fake.app.becomeReady();
while (fake.windows[0]?.contents.loaded[0] === undefined) await new Promise((resolve) => setTimeout(resolve, 10));

const answer = await fetch(page().url);
see({ page: answer.status, policy: answer.headers.get("content-security-policy") });
if (scene === "bug") void Promise.reject(new Error("a bug"));
if (scene === "crash") setTimeout(() => Math.sqrt(0n as unknown as number));
if (scene === "stop") process.kill(process.pid, "SIGTERM");
if (scene === "close") {
  await import(preload);
  see({
    wrong: await kiosk.kioskShell?.closeWithPin("0000"),
    nonsense: await kiosk.kioskShell?.closeWithPin("no PIN"),
  });
  see({ right: await kiosk.kioskShell?.closeWithPin("482915") });
}
