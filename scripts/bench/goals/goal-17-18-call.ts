import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { counterId } from "#shared/kit/ids.ts";
import { isRecord, postJson } from "#ui/link/post-json.ts";
import { findBrowser } from "../../shell/find-shell.ts";
import { inMs, percentile, type GoalFigure } from "../figures.ts";
import { connectLight, handshake, type LightSocket } from "../light-socket.ts";
import { openCentre, press, type OurCentre } from "../our-centre.ts";

const BOARDS = 20;
const CALLS = 20;
const COUNTER = { counterId: "q1", clerkId: "cb01", pin: "1001" };

// What somebody who watches the clerk press and the wall change takes for "at once", and for "right after".
const PAINTED_MS = 100;
const SOUNDED_MS = 300;

/** A board that announces this long at most: the next call is made when it is over. */
const ANNOUNCEMENT_MS = 12_000;

/** What the page notes by itself: when each number was painted, and when sound was given to the loudspeaker. */
interface Noted {
  readonly painted: Readonly<Record<string, number>>;
  readonly sounded: readonly number[];
}

/**
 * A call from the clerk's press to its number's paint on a real board, and to its first sound given to a running audio
 * clock, with 20 boards connected. Both ends read the clock of one machine.
 */
export async function callToBoard(): Promise<readonly GoalFigure[]> {
  const program = findBrowser(process.env);
  if (program === null) throw new Error("goals 17 and 18 want a Chromium on this machine");
  await using centre = await openCentre();
  const { port } = centre.server;
  const others = await Promise.all(
    Array.from({ length: BOARDS - 1 }, () => connectLight(port, handshake(centre.boardToken, { kind: "board" }))),
  );
  const clerk = await signIn(port);
  await waitingLine(centre);
  const browser = await chromium.launch({
    executablePath: program,
    args: ["--no-sandbox", "--disable-background-networking", "--autoplay-policy=no-user-gesture-required"],
  });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript({ path: join(import.meta.dirname, "note-calls.js") });
  await page.goto(`http://127.0.0.1:${port}/board/`);
  await page.locator(".board").waitFor();
  const painted: number[] = [];
  const sounded: number[] = [];
  for (let count = 0; count < CALLS; count += 1) {
    const call = await oneCall(page, clerk);
    painted.push(call.paintedMs);
    sounded.push(call.soundedMs);
  }
  await browser.close();
  for (const socket of [clerk, ...others]) socket.close();
  return [
    figure(17, "call → painted on a board, 20 boards, p95", painted, PAINTED_MS),
    figure(18, "call → first sound given to the loudspeaker, 20 boards, p95", sounded, SOUNDED_MS),
  ];
}

async function oneCall(
  page: Page,
  clerk: LightSocket,
): Promise<{ readonly paintedMs: number; readonly soundedMs: number }> {
  const before = await noted(page);
  const calledAt = wallClock();
  await asked(clerk, { type: "CallNext", counterId: COUNTER.counterId, finishing: null });
  const after = await untilNoted(
    page,
    ({ painted, sounded }) =>
      Object.keys(painted).length > Object.keys(before.painted).length && sounded.length > before.sounded.length,
  );
  const paintedAt = Object.entries(after.painted).find(([number]) => !(number in before.painted))?.[1] ?? Number.NaN;
  const soundedAt = after.sounded[before.sounded.length] ?? Number.NaN;
  // The next call waits for nobody's announcement.
  await asked(clerk, { type: "StartServing", counterId: COUNTER.counterId });
  await asked(clerk, { type: "FinishServing", counterId: COUNTER.counterId, outcome: "completed" });
  await page.waitForTimeout(ANNOUNCEMENT_MS);
  return { paintedMs: paintedAt - calledAt, soundedMs: soundedAt - calledAt };
}

const wallClock = (): number => performance.timeOrigin + performance.now();

const noted = (page: Page): Promise<Noted> => page.evaluate<Noted>("globalThis.noted");

async function untilNoted(page: Page, isThere: (noted: Noted) => boolean): Promise<Noted> {
  for (;;) {
    const now = await noted(page);
    if (isThere(now)) return now;
    await page.waitForTimeout(50);
  }
}

async function signIn(port: number): Promise<LightSocket> {
  const opened = await postJson(`http://127.0.0.1:${port}/api/v1/sessions/clerk`, COUNTER, (raw) =>
    isRecord(raw) && typeof raw["token"] === "string" ? raw["token"] : null,
  );
  if (!opened.ok) throw new Error(`the clerk cannot sign in: ${opened.code}`);
  const audience = { kind: "console", counterId: counterId(COUNTER.counterId) } as const;
  const clerk = await connectLight(port, handshake(opened.value, audience));
  await asked(clerk, { type: "OpenCounter", counterId: COUNTER.counterId });
  return clerk;
}

async function waitingLine({ server, kioskToken }: OurCentre): Promise<void> {
  const kiosk = await connectLight(server.port, handshake(kioskToken, { kind: "kiosk" }));
  for (let count = 0; count < CALLS; count += 1) await kiosk.ask("command", press("call", count));
  kiosk.close();
}

let commands = 0;

async function asked(clerk: LightSocket, command: object): Promise<void> {
  const answer = await clerk.ask("command", { commandId: `bench-${(commands += 1)}`, command });
  if (!answer.includes('"ok":true')) throw new Error(`${JSON.stringify(command)}: ${answer}`);
}

function figure(goal: number, title: string, values: readonly number[], limitMs: number): GoalFigure {
  const p95 = percentile(values, 0.95);
  return {
    goal,
    title,
    ours: inMs(p95),
    floor: `${inMs(limitMs)} promised`,
    ratio: p95 / limitMs,
    direction: "at-most",
    moonshot: 0.5,
    mustNotFallBelow: 1,
    notes: [`p50 ${inMs(percentile(values, 0.5))}, p99 ${inMs(percentile(values, 0.99))} of ${values.length}`],
  };
}
