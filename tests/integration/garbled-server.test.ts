import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { Server } from "socket.io";
import { describe, expect, onTestFinished, test } from "vitest";
import { epochMs } from "#shared/kit/time.ts";
import { seededRandom } from "#shared/kit/random.ts";
import { kioskView } from "#shared/views/kiosk-view.ts";
import { createAgentStore } from "#kiosk/agent/agent-store.ts";
import { createAgentLog } from "#kiosk/agent/events.ts";
import { realPause } from "#kiosk/agent/pause.ts";
import { openServerLink } from "#kiosk/agent/server-link.ts";
import { commandId, personHash } from "#shared/kit/ids.ts";
import { issueTicket } from "#tests/domain/support/commands.ts";
import { foldPast } from "#tests/domain/support/fold-past.ts";
import { morning } from "#tests/domain/support/morning.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";

const NOW = epochMs(Date.now());
const view = kioskView(foldPast(testCentre(), morning));
const frame = { epoch: "e", seq: 1, now: NOW, rate: 1, view };

const RUBBISH: readonly unknown[] = [
  null,
  42,
  "<html>502 Bad Gateway</html>",
  [],
  { ok: true },
  { ok: true, value: { ticket: { number: 7 } } },
  { ok: false, code: "A_CODE_OF_TOMORROW" },
  { ...frame, seq: "2" },
  { ...frame, seq: 2, view: { ...view, fields: [{ name: "<b>" }] } },
];

/** A kiosk's way to a server that answers everything with what the test says. */
async function garbledServer(answer: () => unknown) {
  const http = createServer();
  const io = new Server(http);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const server = new URL(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  io.on("connection", (socket) => {
    socket.emit("frame", frame);
    socket.onAny((...args: unknown[]) => (args.at(-1) as (reply: unknown) => void)(answer()));
  });
  const store = createAgentStore();
  const key = { kind: "paired", server: server.origin, deviceId: "kiosk-1", token: "a-token-of-some-length" } as const;
  const logged: string[] = [];
  const link = openServerLink({
    server,
    name: "Máy lấy số",
    keyFile: { read: () => key, write: () => {}, remove: () => {} },
    tell: store.tell,
    log: createAgentLog(pino({}, { write: (line: string) => void logged.push(line) })),
    pause: realPause,
    random: seededRandom(1),
    now: () => NOW,
  });
  onTestFinished(async () => {
    await link[Symbol.asyncDispose]();
    await io.close();
  });
  const situation = (isWanted: (now: ReturnType<typeof store.get>["situation"]) => boolean) =>
    new Promise<void>((resolve) => {
      const look = (): void => void (isWanted(store.get().situation) && resolve());
      store.follow(look);
      look();
    });
  await situation(({ link: { kind } }) => kind === "live");
  return { io, link, store, logged, situation };
}

describe("a server that answers rubbish", () => {
  test.for(RUBBISH.map((rubbish) => [JSON.stringify(rubbish).slice(0, 60), rubbish] as const))(
    "gives no number and no person by %s",
    async ([, rubbish]) => {
      const { link, logged } = await garbledServer(() => rubbish);
      const press = { commandId: commandId("press-1"), command: issueTicket("birth") } as never;
      expect(await link.ask(press, 300)).toEqual({ ok: false, code: "NO_ANSWER" });
      const person = personHash("0".repeat(43));
      expect(await link.findPerson({ person })).toEqual({ ok: false, code: "NO_ANSWER" });
      expect(logged.join("")).toContain("SERVER_ANSWER_UNREADABLE");
    },
  );

  test("changes nothing on the screen by a view that is none, and says so until one can be read", async () => {
    const { io, store, situation } = await garbledServer(() => null);
    for (const rubbish of RUBBISH) io.emit("frame", rubbish);
    io.emit("catalogue", { procedures: "none" });
    await situation(({ isServerGarbled }) => isServerGarbled);
    expect(store.get().situation.view?.fields.length).toBe(view.fields.length);
    expect(store.get().catalogue).toBeNull();
    io.emit("frame", { ...frame, seq: 3 });
    await situation(({ isServerGarbled }) => !isServerGarbled);
  });
});
