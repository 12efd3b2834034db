import { parentPort, Worker, workerData } from "node:worker_threads";

/**
 * Asks a question of a program in a thread of its own and gives its answer; the thread ends with it. Aborting ends the
 * thread at once.
 * @throws what the program threw, or an Error when it ended without an answer or was aborted.
 */
export function askThread<Answer>(entry: URL, question: unknown, signal: AbortSignal): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  if (signal.aborted) reject(new Error(`${entry.pathname} was not begun`));
  else begin();
  return promise;

  function begin(): void {
    const thread = new Worker(entry, { workerData: question, execArgv: [] });
    const stop = (): void => void thread.terminate();
    // A question that nobody waits for any more keeps no process alive.
    thread.unref();
    signal.addEventListener("abort", stop, { once: true });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => {
      signal.removeEventListener("abort", stop);
      reject(new Error(`${entry.pathname} ended without an answer`));
    });
  }
}

/** In the thread: answers the question that it was started with. */
export function answerThread(work: (question: never) => unknown): void {
  // Both ends are this program, and what one says the other reads.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion, unicorn/require-post-message-target-origin
  parentPort?.postMessage(work(workerData as never));
}
