import { WebSocket } from "ws";

import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import type { Audience } from "#shared/views/audience.ts";

/**
 * A screen as cheap as it can be: it speaks Socket.IO's wire by hand and parses nothing, so that the bench measures the
 * server and not two hundred clients.
 */
export interface LightSocket {
  /** Sends an event with its payload; settles with the text of the acknowledgement. */
  ask(event: string, payload: object): Promise<string>;
  close(): void;
}

/** What a light socket is told. */
export interface LightHandlers {
  readonly onFrame?: (text: string) => void;
  readonly onClose?: () => void;
}

const OPEN = "0";
const PING = "2";
const PONG = "3";
const CONNECTED = "40";
const EVENT = "42";
const ACK = "43";

/** Connects to a Socket.IO server; settles once it was let in. */
export function connectLight(
  port: number,
  auth: object,
  { onFrame, onClose }: LightHandlers = {},
): Promise<LightSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<LightSocket>();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
  });
  const acks = new Map<string, (text: string) => void>();
  let asked = 0;
  const light: LightSocket = {
    ask: (event, payload) =>
      new Promise((settle) => {
        const id = String((asked += 1));
        acks.set(id, settle);
        socket.send(`${EVENT}${id}${JSON.stringify([event, payload])}`);
      }),
    close: () => socket.terminate(),
  };
  socket.on("message", (raw: Buffer) => {
    const text = raw.toString();
    if (text === PING) socket.send(PONG);
    else if (text.startsWith(`${EVENT}["frame"`)) onFrame?.(text);
    else if (text.startsWith(ACK)) settleAck(text);
    else if (text.startsWith(CONNECTED)) resolve(light);
    else if (text.startsWith(OPEN)) socket.send(`${CONNECTED}${JSON.stringify(auth)}`);
  });
  socket.on("close", () => onClose?.());
  socket.on("error", reject);
  return promise;

  function settleAck(text: string): void {
    const [, id = ""] = /^43(\d+)/.exec(text) ?? [];
    acks.get(id)?.(text);
    acks.delete(id);
  }
}

/** A handshake as our screens make it. */
export const handshake = (token: string, audience: Audience): object => ({
  protocol: PROTOCOL_VERSION,
  token,
  audience,
});
