import type { IpcMain, WebFrameMain } from "electron";
import { z } from "zod";
import { pinSchema, type StaffPin } from "#kiosk/agent/staff-pin.ts";
import { SHELL_CHANNEL } from "#shared/protocol/kiosk-shell.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { ShellLog } from "./events.ts";
import { isKioskPage } from "./kiosk-page.ts";

export interface ShellIpcParts {
  readonly ipcMain: Pick<IpcMain, "handle">;
  readonly page: URL;
  readonly staffPin: Pick<StaffPin, "check">;
  readonly log: ShellLog;
  /** The staff have shown their PIN. */
  readonly onClosed: () => void;
}

const closeRequestSchema = z.strictObject({ pin: pinSchema });

/** Answers the kiosk's page, and nobody else in its process. */
export function answerPage({ ipcMain, page, staffPin, log, onClosed }: ShellIpcParts): void {
  ipcMain.handle(SHELL_CHANNEL.close, async (event, raw: unknown): Promise<Reply<null>> => {
    if (!isPage(event.senderFrame, page)) return refuse("NOT_ALLOWED");
    const request = closeRequestSchema.safeParse(raw);
    if (!request.success) return refuse("BAD_REQUEST");
    const verdict = await staffPin.check(request.data.pin);
    if (verdict !== "right") return { ok: false, code: verdict };
    log.closedByStaff();
    onClosed();
    return { ok: true, value: null };
  });

  function refuse(code: "NOT_ALLOWED" | "BAD_REQUEST"): Reply<null> {
    log.refused("message");
    return { ok: false, code };
  }
}

/** The frame is gone when its page was left before the message was read. */
const isPage = (frame: WebFrameMain | null, page: URL): boolean =>
  frame !== null && frame.parent === null && isKioskPage(frame.url, page);
