/** A stationary queue of like servers: rates per second. */
export interface Queue {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly servers: number;
}

/** The share of arrivals that wait in M/M/c (A. K. Erlang, 1917; the C formula). */
export function erlangC({ arrivalRate, serviceRate, servers }: Queue): number {
  const load = arrivalRate / serviceRate;
  let blocking = 1;
  for (let n = 1; n <= servers; n += 1) blocking = (load * blocking) / (n + load * blocking);
  return blocking / (1 - (load / servers) * (1 - blocking));
}

/** The mean wait in M/M/c, in seconds. */
export const meanWaitMMc = (queue: Queue): number =>
  erlangC(queue) / (queue.servers * queue.serviceRate - queue.arrivalRate);

/**
 * The mean waits of two classes in M/M/c when the first is always called before the second and nobody is interrupted (A.
 * Cobham, Operations Research 2, 1954), in seconds. `firstShare` of the arrivals is of the first class.
 */
export function meanWaitsOfTwoClasses(queue: Queue, firstShare: number): readonly [first: number, second: number] {
  const capacity = queue.servers * queue.serviceRate;
  const first = (queue.arrivalRate * firstShare) / capacity;
  const both = queue.arrivalRate / capacity;
  const toAnEnd = erlangC(queue) / capacity;
  return [toAnEnd / (1 - first), toAnEnd / ((1 - first) * (1 - both))];
}

/** The share that leaves and the mean wait of all, in seconds, in M/M/c+M (C. Palm, 1957; Erlang A), from its birth and death chain. */
export function erlangA(queue: Queue, leavingRate: number): { readonly leave: number; readonly meanWait: number } {
  const { arrivalRate, serviceRate, servers } = queue;
  const weights = [1];
  for (let n = 1; n < LONGEST_LINE; n += 1) {
    const departures = Math.min(n, servers) * serviceRate + Math.max(0, n - servers) * leavingRate;
    weights.push(((weights[n - 1] ?? 0) * arrivalRate) / departures);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const inLine = weights.reduce((sum, weight, n) => sum + (weight / total) * Math.max(0, n - servers), 0);
  return { leave: (leavingRate * inLine) / arrivalRate, meanWait: inLine / arrivalRate };
}

const LONGEST_LINE = 400;
