import { inMs, median } from "../figures.ts";
import type { GoalFigure } from "../figures.ts";
import { connectPlain, openFloor } from "../floor-centre.ts";
import { interleave } from "../interleave.ts";
import { connectLight, handshake } from "../light-socket.ts";
import { openCentre, press } from "../our-centre.ts";

const SLICES = 10;
const PRESSES = 300;

/** Issue → acknowledgement, one at a time, against a plain socket with an 8 KB overwrite and a sync. */
export async function issueToAck(): Promise<GoalFigure> {
  await using centre = await openCentre();
  await using floor = await openFloor();
  const kiosk = await connectLight(centre.server.port, handshake(centre.kioskToken, { kind: "kiosk" }));
  let answered: (() => void) | null = null;
  const plain = await connectPlain(floor.server.port, "/", () => answered?.());
  let count = 0;

  const pair = await interleave(
    SLICES,
    () => medianOf(PRESSES, () => kiosk.ask("command", press("bench", (count += 1)))),
    () =>
      medianOf(
        PRESSES,
        () =>
          new Promise<void>((resolve) => {
            answered = resolve;
            plain.send(JSON.stringify(press("floor", (count += 1))));
          }),
      ),
  );
  kiosk.close();
  plain.terminate();
  return {
    goal: 1,
    title: "issue → ack, one at a time, p50 ÷ ws + 8 KB overwrite + sync",
    ours: inMs(pair.ours),
    floor: inMs(pair.floor),
    ratio: pair.ratio,
    direction: "at-most",
    moonshot: 1.25,
    mustNotFallBelow: 1.5,
    notes: [`${SLICES} slices of ${PRESSES} presses each, interleaved`],
  };
}

async function medianOf(times: number, once: () => Promise<unknown>): Promise<number> {
  const tookMs: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const startedAt = performance.now();
    await once();
    tookMs.push(performance.now() - startedAt);
  }
  return median(tookMs);
}
