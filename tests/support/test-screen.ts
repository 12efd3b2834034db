import { io, type Socket } from "socket.io-client";

import type { QueueCommand } from "#shared/domain/command.ts";
import type { ClientEvents, ServerEvents, ViewOf } from "#shared/protocol/events.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { Accepted } from "#shared/protocol/requests.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import type { Audience } from "#shared/views/audience.ts";
import type { Frame } from "#shared/views/frame.ts";
import type { Catalogue } from "#shared/views/kiosk-types.ts";

let commandsSent = 0;

/** A raw socket to a centre with everything that a test may want to say over it. */
export class TestScreen<View = ViewOf[keyof ViewOf]> {
  readonly socket: Socket<ServerEvents, ClientEvents>;
  readonly frames: Frame<View>[] = [];
  catalogue: Catalogue | null = null;
  /** What the server said before it closed; settles with "disconnect" when it said nothing. */
  readonly ended: Promise<RefusalCode | "disconnect">;
  readonly #watchers = new Set<() => void>();

  constructor(url: string, handshake: Readonly<Record<string, unknown>>, headers: Record<string, string> = {}) {
    const options = { transports: ["websocket"], forceNew: true, reconnection: false };
    this.socket = io(url, { ...options, auth: handshake, extraHeaders: headers });
    let refused: RefusalCode | null = null;
    this.socket.on("frame", (frame) => {
      this.frames.push(frame as Frame<View>);
      for (const look of this.#watchers) look();
    });
    this.socket.on("catalogue", (catalogue) => (this.catalogue = catalogue));
    this.socket.on("refused", (code) => (refused = code));
    this.ended = new Promise((resolve) => {
      this.socket.on("disconnect", () => resolve(refused ?? "disconnect"));
      this.socket.on("connect_error", () => resolve("disconnect"));
    });
  }

  /** The first frame, from those that came on, that a test waits for. */
  shows(isWanted: (view: View) => boolean): Promise<Frame<View>> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.frames.findLast(({ view }) => isWanted(view));
        if (found === undefined) return;
        this.#watchers.delete(look);
        resolve(found);
      };
      this.#watchers.add(look);
      void this.ended.then((code) => reject(new Error(`the screen was closed: ${code}`)));
      look();
    });
  }

  /** The view of the newest frame. */
  get view(): View {
    const newest = this.frames.at(-1);
    if (newest === undefined) throw new Error("no frame came yet");
    return newest.view;
  }

  command(command: QueueCommand, commandId = `test-${(commandsSent += 1)}`): Promise<Reply<Accepted>> {
    return this.ask("command", { commandId, command }) as Promise<Reply<Accepted>>;
  }

  /** Sends anything under any name and waits for the answer. */
  ask(event: string, ...payload: readonly unknown[]): Promise<Reply<unknown>> {
    return new Promise((resolve, reject) => {
      void this.ended.then((code) => reject(new Error(`the screen was closed: ${code}`)));
      (this.socket as Socket).emit(event, ...payload, resolve);
    });
  }

  /** Sends anything and waits for nothing. */
  throwIn(event: string, ...payload: readonly unknown[]): void {
    (this.socket as Socket).emit(event, ...payload);
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** A handshake as our screens make it. */
export const handshakeOf = (token: string, audience: Audience): Readonly<Record<string, unknown>> => ({
  protocol: PROTOCOL_VERSION,
  token,
  audience,
});
