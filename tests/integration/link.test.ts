import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { afterEach, describe, expect, test } from "vitest";
import { epochMs } from "#shared/kit/time.ts";
import type { CommandRequest } from "#shared/protocol/events.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import { createLink, type Link } from "#ui/link/create-link.ts";
import type { LinkState } from "#ui/link/link-state.ts";

interface Door {
  readonly port: number;
  readonly server: Server;
}

type Answer = (request: CommandRequest, ack: (reply: unknown) => void) => void;

const leaving: (() => unknown)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0).toReversed()) await leave();
});

/** A server at the wire alone: every screen gets one frame, commands go to `answer`. */
async function openDoor({
  port = 0,
  view = "view",
  answer = () => {},
}: {
  port?: number;
  view?: string;
  answer?: Answer;
}) {
  const http = createServer();
  const server = new Server(http, { transports: ["websocket"] });
  server.on("connection", (socket) => {
    socket.emit("frame", { epoch: `${view} of ${socket.id}`, seq: 1, now: epochMs(Date.now()), rate: 1, view });
    socket.on("command", answer);
  });
  await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));
  leaving.push(() => server.close());
  return { server, port: (http.address() as AddressInfo).port } satisfies Door;
}

function linkTo({ port }: Door): Link<unknown> {
  const link = createLink({
    url: `http://127.0.0.1:${port}`,
    audience: { kind: "board" },
    token: () => "a-token-of-a-board",
  });
  leaving.push(link.open());
  return link;
}

const becomes = (link: Link<unknown>, holds: (state: LinkState<unknown>) => boolean): Promise<LinkState<unknown>> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!holds(link.get())) return;
      stop();
      resolve(link.get());
    };
    const stop = link.subscribe(look);
    look();
  });

const isLive = (state: LinkState<unknown>): boolean => state.status.kind === "live";

describe("a screen's link", () => {
  test("shows the view, says that it is lost, and heals when the server is back", async () => {
    const door = await openDoor({ view: "before" });
    const link = linkTo(door);
    expect((await becomes(link, isLive)).view).toBe("before");
    await door.server.close();
    expect((await becomes(link, (state) => state.status.kind === "lost")).view).toBe("before");
    await openDoor({ port: door.port, view: "after" });
    expect((await becomes(link, isLive)).view).toBe("after");
  });

  test("tells the server who it is and which protocol it speaks", async () => {
    const door = await openDoor({});
    const handshake = new Promise((resolve) => {
      door.server.on("connection", (socket) => resolve(socket.handshake.auth));
    });
    linkTo(door);
    expect(await handshake).toEqual({
      protocol: PROTOCOL_VERSION,
      token: "a-token-of-a-board",
      audience: { kind: "board" },
    });
  });

  test("repeats a command that a cut left unanswered, under the same id", async () => {
    const ids: string[] = [];
    const done = { ok: true, value: { seq: 7, ticket: null } };
    const door = await openDoor({
      answer: ({ commandId }, ack) => {
        ids.push(commandId);
        if (ids.length === 1) door.server.disconnectSockets();
        else ack(done);
      },
    });
    const link = linkTo(door);
    const reply = await link.command({ type: "RecallTicket", counterId: "c4" });
    expect(reply).toEqual(done);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test("gives every intention an id of its own", async () => {
    const ids: string[] = [];
    const door = await openDoor({
      answer: ({ commandId }, ack) => {
        ids.push(commandId);
        ack({ ok: false, code: "NOBODY_WAITING" });
      },
    });
    const link = linkTo(door);
    await link.command({ type: "RecallTicket", counterId: "c4" });
    await link.command({ type: "RecallTicket", counterId: "c4" });
    expect(new Set(ids).size).toBe(2);
  });

  test("says why the door stays shut, knocks again, and comes in when it opens", async () => {
    const door = await openDoor({});
    let isShut = true;
    door.server.use((_, next) => {
      next(isShut ? Object.assign(new Error("refused"), { data: { code: "DEVICE_NOT_PAIRED" } }) : undefined);
    });
    const link = linkTo(door);
    const refused = await becomes(link, (state) => state.status.kind === "refused");
    expect(refused.status).toEqual({ kind: "refused", code: "DEVICE_NOT_PAIRED" });
    isShut = false;
    expect((await becomes(link, isLive)).view).toBe("view");
  });

  test("may be left and opened again", async () => {
    const link = linkTo(await openDoor({}));
    leaving.pop()?.();
    leaving.push(link.open());
    expect((await becomes(link, isLive)).view).toBe("view");
  });

  test("comes back after a server that closed the connection itself", async () => {
    const door = await openDoor({});
    const link = linkTo(door);
    await becomes(link, isLive);
    door.server.emit("refused", "SHUTTING_DOWN");
    door.server.disconnectSockets(true);
    await becomes(link, (state) => state.status.kind === "lost");
    await becomes(link, isLive);
    expect(link.get().status.kind).toBe("live");
  });
});
