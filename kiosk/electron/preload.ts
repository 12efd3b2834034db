import { contextBridge, ipcRenderer } from "electron";
import { type KioskShell, SHELL_CHANNEL } from "#shared/protocol/kiosk-shell.ts";
import { refusalIn } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";

// One function for each thing that the page may ask: it never holds `ipcRenderer` itself.
contextBridge.exposeInMainWorld("kioskShell", {
  closeWithPin: async (pin) => replyIn(await ipcRenderer.invoke(SHELL_CHANNEL.close, { pin })),
} satisfies KioskShell);

function replyIn(said: unknown): Reply<null> {
  const isDone = typeof said === "object" && said !== null && "ok" in said && said.ok === true;
  return isDone ? { ok: true, value: null } : { ok: false, code: refusalIn(said) ?? "NO_ANSWER" };
}
