import type * as electron from "electron";

/** All that the shell asks of Electron. It arrives as an argument: a test gives its own, and the compiler holds both to Electron's types. */
export type ElectronParts = Pick<
  typeof electron,
  "app" | "BrowserWindow" | "ipcMain" | "Menu" | "powerSaveBlocker" | "session"
>;
