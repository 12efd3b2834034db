import type { Random } from "#shared/kit/random.ts";
import { mayComeBack, refusalIn, type RefusalCode } from "#shared/protocol/refusal.ts";
import type { ServerSocket } from "./server-socket.ts";

/** Keeps the socket connected until the server says that it has no right to be; null when the signal aborts first. */
export function untilRefused(socket: ServerSocket, random: Random, signal: AbortSignal): Promise<RefusalCode | null> {
  return new Promise((resolve) => {
    let knock: NodeJS.Timeout | undefined;
    const settle = (code: RefusalCode | null): void => {
      clearTimeout(knock);
      socket.off("refused", onRefused).off("connect_error", onError).off("disconnect", knockLater);
      signal.removeEventListener("abort", onAbort);
      socket.disconnect();
      resolve(code);
    };
    const onAbort = (): void => settle(null);
    // The library gives up where the server closed the connection; a kiosk never does.
    const knockLater = (): void => {
      clearTimeout(knock);
      if (!socket.active) knock = setTimeout(() => socket.connect(), 250 + 750 * random.next());
    };
    const onRefused = (code: RefusalCode): void => (mayComeBack(code) ? knockLater() : settle(code));
    const onError = (error: Error): void => {
      const code = "data" in error ? refusalIn(error.data) : null;
      if (code === null) knockLater();
      else onRefused(code);
    };
    socket.on("refused", onRefused).on("connect_error", onError).on("disconnect", knockLater);
    signal.addEventListener("abort", onAbort);
    if (signal.aborted) settle(null);
    else socket.connect();
  });
}
