import type { Pace } from "./pace.ts";

/** The longest that anything is held back. */
const LONGEST_REST_MS = 50;
/** Faster frames could nobody tell apart, and whoever asks again at once would wait for them. */
const SHORTEST_REST_MS = 2;

/** Work that may be asked for any number of times before it is done once. */
export interface PacedQueue<Item> {
  add(item: Item): void;
}

/**
 * Works items off, lowest rank first and one a turn of the event loop, so that nothing else waits for more than one of
 * them; afterwards rests for as long as the work took, 2 ms at least. So it begins at once when it is quiet, gathers
 * what comes meanwhile when it is not, and never takes more than half of the time.
 */
export function createPacedQueue<Item>(
  pace: Pace,
  work: (item: Item) => void,
  rankOf: (item: Item) => number,
): PacedQueue<Item> {
  const due = new Set<Item>();
  let isAwake = false;
  return {
    add(item) {
      due.add(item);
      if (isAwake) return;
      isAwake = true;
      pace.soon(beginPass);
    },
  };

  function beginPass(): void {
    const items = [...due].toSorted((one, other) => rankOf(one) - rankOf(other));
    due.clear();
    workOff(items, 0);
  }

  function workOff([item, ...others]: readonly Item[], spentMs: number): void {
    if (item === undefined) return endPass(spentMs);
    const startedAt = pace.nowMs();
    work(item);
    const spent = spentMs + pace.nowMs() - startedAt;
    if (others.length === 0) endPass(spent);
    else pace.soon(() => workOff(others, spent));
  }

  function endPass(spentMs: number): void {
    pace.after(Math.min(Math.max(spentMs, SHORTEST_REST_MS), LONGEST_REST_MS), next);
  }

  function next(): void {
    isAwake = due.size > 0;
    if (isAwake) pace.soon(beginPass);
  }
}
