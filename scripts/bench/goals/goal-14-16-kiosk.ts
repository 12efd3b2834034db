import { join } from "node:path";
import { createVirtualPrinter } from "#kiosk/virtual-printer/virtual-printer.ts";
import { kioskPage, pressOf } from "../../soak/kiosk-page.ts";
import { promisedFigure, type GoalFigure } from "../figures.ts";
import { startServer, temporaryFolder } from "../our-centre.ts";
import { startProcess } from "../process-under-test.ts";

const STARTS = 5;
const TOUCHES = 40;

// What the issue promises a citizen: limits in a person's time, so each is measured against itself.
const FIRST_TOUCH_MS = 3000;
const NUMBER_MS = 150;
const PAPER_MS = 500;

/**
 * A kiosk's agent from its start to its first touch, and from a touch to the number on its page and to the first row of paper
 * from the virtual printer, with a server beside it.
 */
export async function touchToPaper(): Promise<readonly GoalFigure[]> {
  using folder = temporaryFolder();
  await using server = await startServer(join(folder.path, "server"));
  await using printer = createVirtualPrinter({ widthDots: 576 });
  printer.change({ mmPerSecond: 1000 });
  const printerPort = await printer.listen(0, "127.0.0.1");
  const start = () =>
    startProcess("kiosk/agent/main.ts", [
      "--port=0",
      `--server=http://127.0.0.1:${server.port}`,
      `--data=${join(folder.path, "kiosk")}`,
      `--printer=tcp://127.0.0.1:${printerPort}`,
    ]);

  const firstTouches: number[] = [];
  for (let count = 0; count <= STARTS; count += 1) {
    const spawnedAt = performance.now();
    await using agent = await start();
    using page = await kioskPage(agent.port);
    await page.until(({ link, view }) => link.kind === "live" && view !== null);
    // The first start pairs the kiosk: that happens once in its life.
    if (count > 0) firstTouches.push(performance.now() - spawnedAt);
  }

  await using agent = await start();
  using page = await kioskPage(agent.port);
  await page.until(({ link, servesAlone }) => link.kind === "live" && servesAlone);
  let firstRowAt: number | null = null;
  printer.watch({ onRow: () => (firstRowAt ??= performance.now()) });
  const numbers: number[] = [];
  const papers: number[] = [];
  for (let count = 0; count < TOUCHES; count += 1) {
    firstRowAt = null;
    const touchedAt = performance.now();
    const { afterMs } = await page.press(pressOf("bench", count));
    numbers.push(afterMs);
    papers.push((firstRowAt ?? Number.NaN) - touchedAt);
  }
  return [
    promisedFigure({ goal: 14, title: "kiosk: start to first touch", valuesMs: firstTouches, limitMs: FIRST_TOUCH_MS }),
    promisedFigure({ goal: 15, title: "kiosk: touch to number", valuesMs: numbers, limitMs: NUMBER_MS }),
    promisedFigure({ goal: 16, title: "kiosk: touch to paper begun", valuesMs: papers, limitMs: PAPER_MS }),
  ];
}
