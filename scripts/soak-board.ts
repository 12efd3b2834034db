import { parseArgs } from "node:util";
import type { CDPSession } from "playwright-core";
import { callingClerk } from "./bench/calling-clerk.ts";
import { notingBoard } from "./bench/noting-board.ts";
import { openCentre } from "./bench/our-centre.ts";
import { say } from "./house/terminal.ts";

// A day's calls through one board in a real browser, each as soon as the one before was announced, and what its page holds
// all the while: memory that is in use after a collection, elements, listeners, and the frames that it draws in a second.
const { values } = parseArgs({ options: { calls: { type: "string", default: "480" } } });
const calls = Number(values.calls);
/** Ten minutes of a day with 60 calls an hour. */
const WARM = 10;
const STRETCH = 10;
const LONGEST_MS = 15_000;

await using centre = await openCentre();
using clerk = await callingClerk(centre, calls);
await using board = await notingBoard(centre.server.port);
const session = await board.page.context().newCDPSession(board.page);
await session.send("Performance.enable");

const inUse: number[] = [];
for (let count = 1; count <= calls; count += 1) {
  const before = (await board.noted()).sounded.length;
  await clerk.callNext();
  await board.until(({ sounded }) => sounded.length > before);
  const framesPerSecond = await drawnInASecond();
  await clerk.finish();
  await board.page.locator(".featured[data-new]").waitFor({ state: "detached", timeout: LONGEST_MS });
  if (count % STRETCH !== 0) continue;
  const { heap, nodes, listeners } = await held(session);
  if (count >= WARM) inUse.push(heap);
  say(`${count} calls: ${inMb(heap)}, ${nodes} nodes, ${listeners} listeners, ${framesPerSecond} frames/s`);
}
const [warm = Number.NaN] = inUse;
const share = (bytes: number): string => `${((100 * bytes) / warm).toFixed(0)} %`;
say(`after ${WARM} calls ${inMb(warm)}; then ${share(Math.min(...inUse))} to ${share(Math.max(...inUse))} of it`);

async function held(page: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  await page.send("HeapProfiler.collectGarbage");
  const { metrics } = await page.send("Performance.getMetrics");
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

function drawnInASecond(): Promise<number> {
  return board.page.evaluate<number>(
    "new Promise((resolve) => { let frames = 0; const end = performance.now() + 1000; " +
      "const count = () => performance.now() < end ? (frames += 1, requestAnimationFrame(count)) : resolve(frames); " +
      "requestAnimationFrame(count); })",
  );
}

function inMb(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
