import { setTimeout as pause } from "node:timers/promises";

import { percentile } from "../figures.ts";

/** Sends presses at a steady rate and hears from boards how many they have seen. */
export interface BoardLoad {
  /** Sends the next press. */
  readonly send: () => void;
  /** The most presses that any of the watched boards has shown so far, one entry a board. */
  readonly seen: readonly { count: number; onSeen: (count: number) => void }[];
}

const STEP_MS = 2;
const PATIENCE_MS = 20_000;

/** How long presses need to every watched board, at `perSecond` for `seconds`; p50 and p99 over press × board. */
export async function boardLatency({ send, seen }: BoardLoad, perSecond: number, seconds: number) {
  const before = seen.map((board) => board.count);
  const sentAt: number[] = [];
  const tookMs: number[] = [];
  seen.forEach((board, index) => {
    let told = board.count;
    board.onSeen = (count) => {
      const at = performance.now();
      for (; told < count; told += 1) {
        const pressedAt = sentAt[told - (before[index] ?? 0)];
        if (pressedAt !== undefined) tookMs.push(at - pressedAt);
      }
    };
  });
  await pressSteadily(perSecond, seconds, () => {
    sentAt.push(performance.now());
    send();
  });
  const all = sentAt.length * seen.length;
  for (let waitedMs = 0; tookMs.length < all; waitedMs += STEP_MS) {
    if (waitedMs > PATIENCE_MS) throw new Error(`${all - tookMs.length} of ${all} presses never reached a board`);
    await pause(STEP_MS);
  }
  return { p50: percentile(tookMs, 0.5), p99: percentile(tookMs, 0.99) };
}

async function pressSteadily(perSecond: number, seconds: number, press: () => void): Promise<void> {
  const startedAt = performance.now();
  const all = perSecond * seconds;
  for (let sent = 0; sent < all;) {
    const due = Math.min(all, Math.floor(((performance.now() - startedAt) * perSecond) / 1000));
    for (; sent < due; sent += 1) press();
    await pause(STEP_MS);
  }
}
