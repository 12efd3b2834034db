import { registerHooks } from "node:module";

const MAIN = ["app", "BrowserWindow", "ipcMain", "Menu", "powerSaveBlocker", "session", "utilityProcess"];
const PRELOAD = ["contextBridge", "ipcRenderer"];

/**
 * From now on `electron` is the fakes in `globalThis`: for the preload script what a sandboxed page's process has, for all
 * others what the main process has. Importing anything else is an error before a line runs, as in Electron.
 */
export function hookElectron(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier !== "electron") return next(specifier, context);
      const kind = context.parentURL?.includes("preload") === true ? "preload" : "main";
      return { url: `fake-electron:${kind}`, format: "module", shortCircuit: true };
    },
    load(url, context, next) {
      if (!url.startsWith("fake-electron:")) return next(url, context);
      const names = url.endsWith("preload") ? PRELOAD : MAIN;
      const source = names.map((name) => `export const ${name} = globalThis.fakeElectron.${name};`).join("\n");
      return { format: "module", source, shortCircuit: true };
    },
  });
}
