import { callingClerk, type CallingClerk } from "../calling-clerk.ts";
import { promisedFigure, type GoalFigure } from "../figures.ts";
import { connectLight, handshake } from "../light-socket.ts";
import { notingBoard, type NotingBoard } from "../noting-board.ts";
import { openCentre } from "../our-centre.ts";

const BOARDS = 20;
const CALLS = 20;

// What somebody who watches the clerk press and the wall change takes for "at once", and for "right after".
const PAINTED_MS = 100;
const SOUNDED_MS = 300;

/** Longer than an announcement: the next call finds the loudspeaker free. */
const ANNOUNCEMENT_MS = 12_000;

/**
 * A call from the clerk's press to its number's paint on a real board, and to its first sound given to a running audio
 * clock, with 20 boards connected. Both ends read the clock of one machine.
 */
export async function callToBoard(): Promise<readonly GoalFigure[]> {
  await using centre = await openCentre();
  const { port } = centre.server;
  const others = await Promise.all(
    Array.from({ length: BOARDS - 1 }, () => connectLight(port, handshake(centre.boardToken, { kind: "board" }))),
  );
  using clerk = await callingClerk(centre, CALLS);
  await using board = await notingBoard(port);
  const painted: number[] = [];
  const sounded: number[] = [];
  for (let count = 0; count < CALLS; count += 1) {
    const call = await oneCall(board, clerk);
    painted.push(call.paintedMs);
    sounded.push(call.soundedMs);
  }
  for (const socket of others) socket.close();
  return [
    promisedFigure({ goal: 17, title: "call → painted on a board, 20 boards", valuesMs: painted, limitMs: PAINTED_MS }),
    promisedFigure({
      goal: 18,
      title: "call → first sound given to the loudspeaker, 20 boards",
      valuesMs: sounded,
      limitMs: SOUNDED_MS,
    }),
  ];
}

async function oneCall(
  { page, noted, until }: NotingBoard,
  clerk: CallingClerk,
): Promise<{ readonly paintedMs: number; readonly soundedMs: number }> {
  const before = await noted();
  const calledAt = performance.timeOrigin + performance.now();
  await clerk.callNext();
  const after = await until(
    ({ painted, sounded }) =>
      Object.keys(painted).length > Object.keys(before.painted).length && sounded.length > before.sounded.length,
  );
  const paintedAt = Object.entries(after.painted).find(([number]) => !(number in before.painted))?.[1] ?? Number.NaN;
  const soundedAt = after.sounded[before.sounded.length] ?? Number.NaN;
  await clerk.finish();
  await page.waitForTimeout(ANNOUNCEMENT_MS);
  return { paintedMs: paintedAt - calledAt, soundedMs: soundedAt - calledAt };
}
