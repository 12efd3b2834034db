import { io, type Socket } from "socket.io-client";
import type { AgentEvents, GivenTicket, KioskSituation, PageEvents } from "#shared/protocol/kiosk-bridge.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { Catalogue } from "#shared/views/kiosk-types.ts";

type Press = Parameters<PageEvents["ticket:issue"]>[0];
type Answer = Parameters<PageEvents["paper:answer"]>[0];

/** The page's end of the bridge without the page. */
export class TestPage {
  readonly socket: Socket<AgentEvents, PageEvents>;
  situation: KioskSituation | null = null;
  catalogue: Catalogue | null = null;
  readonly #watchers = new Set<() => void>();

  constructor(url: string, token: string, headers: Record<string, string> = { origin: new URL(url).origin }) {
    const options = { transports: ["websocket"], forceNew: true, reconnection: false };
    this.socket = io(url, { ...options, auth: { token }, extraHeaders: headers });
    this.socket.on("situation", (situation) => {
      this.situation = situation;
      for (const look of this.#watchers) look();
    });
    this.socket.on("catalogue", (catalogue) => {
      this.catalogue = catalogue;
      for (const look of this.#watchers) look();
    });
  }

  /** The first situation, from the present one on, that a test waits for. */
  shows(isWanted: (situation: KioskSituation) => boolean): Promise<KioskSituation> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.situation === null || this.catalogue === null || !isWanted(this.situation)) return;
        this.#watchers.delete(look);
        resolve(this.situation);
      };
      this.#watchers.add(look);
      look();
    });
  }

  press(press: Press): Promise<Reply<GivenTicket>> {
    return this.socket.emitWithAck("ticket:issue", press);
  }

  answerPaper(answer: Answer): Promise<Reply<null>> {
    return this.socket.emitWithAck("paper:answer", answer);
  }

  close(): void {
    this.socket.disconnect();
  }
}
