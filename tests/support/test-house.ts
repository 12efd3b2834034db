import type { Centre } from "#shared/domain/centre.ts";
import { counterId, deviceId, type DeviceId } from "#shared/kit/ids.ts";
import type { ViewOf } from "#shared/protocol/events.ts";
import { pairingAnswer, pairingStartedAnswer, sessionAnswer } from "#shared/protocol/rest-answers.ts";
import type { Audience } from "#shared/views/audience.ts";

import { createCentre, type CentreOptions, type RunningCentre } from "#server/create-centre.ts";
import { createLogger } from "#server/logger.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { handshakeOf, TestScreen } from "./test-screen.ts";
import { virtualClock, type VirtualClock } from "./virtual-clock.ts";

/** Every clerk's PIN, and the director's password. */
export const PIN = "4711";
export const PASSWORD = "mật khẩu thử";

/** A whole centre on this machine, real sockets, real files, a clock that the test turns. */
export interface TestHouse extends AsyncDisposable {
  readonly centre: Centre;
  readonly clock: VirtualClock;
  readonly folder: string;
  /** Changes with a restart. */
  running: RunningCentre;
  readonly url: string;
  /** Stops the server and starts it again on the same folder. */
  restart(): Promise<void>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<{ status: number; body: unknown }>;
  /** A token of a new device. */
  pairedDevice(kind: "kiosk" | "board" | "counter-display"): Promise<{ deviceId: DeviceId; token: string }>;
  directorToken(): Promise<string>;
  clerkToken(clerk: string, counter: string): Promise<string>;
  screen<Kind extends Audience["kind"]>(
    token: string,
    audience: Extract<Audience, { kind: Kind }>,
  ): TestScreen<ViewOf[Kind]>;
  kiosk(): Promise<TestScreen<ViewOf["kiosk"]>>;
  board(): Promise<TestScreen<ViewOf["board"]>>;
  director(): Promise<TestScreen<ViewOf["director"]>>;
  /** A clerk signed in at a counter that is open. */
  console(clerk: string, counter: string): Promise<TestScreen<ViewOf["console"]>>;
}

/** What a test may want otherwise. */
export type HouseWishes = Partial<Omit<CentreOptions, "setup">> & {
  readonly centre?: Centre;
  /** Without it nobody has a PIN and no device pairs itself. */
  readonly isDemo?: boolean;
};

/** Opens a centre on Monday at half past seven. */
export async function openHouse({
  centre = testCentre(),
  isDemo = true,
  ...wishes
}: HouseWishes = {}): Promise<TestHouse> {
  const folder = temporaryFolder();
  const clock = virtualClock(timeOf("07:30"));
  const demo = { pins: Object.fromEntries(centre.clerks.map(({ id }) => [id, PIN])), directorPassword: PASSWORD };
  const start = () =>
    createCentre({
      setup: { centre, demo: isDemo ? demo : null },
      dataDir: folder.path,
      host: "127.0.0.1",
      port: 0,
      log: createLogger("silent"),
      clock,
      scryptCost: 2 ** 4,
      ...wishes,
    });
  const screens = new Set<TestScreen<never>>();

  const house: TestHouse = {
    centre,
    clock,
    folder: folder.path,
    running: await start(),
    get url() {
      return `http://127.0.0.1:${house.running.port}`;
    },
    async restart() {
      await house.running[Symbol.asyncDispose]();
      house.running = await start();
    },
    fetch: (path, init) => fetch(house.url + path, init),
    async post(path, body, headers = {}) {
      const response = await house.fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      });
      const answer: unknown = await response.json();
      return { status: response.status, body: answer };
    },
    async pairedDevice(kind) {
      const asked = await house.post("/api/v1/devices", { kind, name: kind });
      const started = pairingStartedAnswer.parse(asked.body);
      const answered = await house.post(`/api/v1/devices/${started.deviceId}/token`, { claim: started.claim });
      const { token } = pairingAnswer.parse(answered.body);
      if (token === null) throw new Error("the device is not paired yet");
      return { deviceId: deviceId(started.deviceId), token };
    },
    async directorToken() {
      const { body } = await house.post("/api/v1/sessions/director", { password: PASSWORD });
      return sessionAnswer.parse(body).token;
    },
    async clerkToken(clerk, counter) {
      const { body } = await house.post("/api/v1/sessions/clerk", { clerkId: clerk, counterId: counter, pin: PIN });
      return sessionAnswer.parse(body).token;
    },
    screen<Kind extends Audience["kind"]>(token: string, audience: Extract<Audience, { kind: Kind }>) {
      const screen = new TestScreen<ViewOf[Kind]>(house.url, handshakeOf(token, audience));
      screens.add(screen as unknown as TestScreen<never>);
      return screen;
    },
    async kiosk() {
      return house.screen((await house.pairedDevice("kiosk")).token, { kind: "kiosk" });
    },
    async board() {
      return house.screen((await house.pairedDevice("board")).token, { kind: "board" });
    },
    async director() {
      return house.screen(await house.directorToken(), { kind: "director" });
    },
    async console(clerk, counter) {
      const token = await house.clerkToken(clerk, counter);
      const screen = house.screen(token, { kind: "console", counterId: counterId(counter) });
      await screen.command({ type: "OpenCounter", counterId: counterId(counter) });
      return screen;
    },
    async [Symbol.asyncDispose]() {
      for (const screen of screens) screen.close();
      await house.running[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
  return house;
}
