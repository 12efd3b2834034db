import { Worker } from "node:worker_threads";

import type { PlanAnswer, Planner, PlanQuestion } from "./planner.ts";

/**
 * A planner whose policy thinks in a thread of its own, so that no call waits for it. The thread begins with the first
 * question; one that failed is replaced at the next, with an empty memory.
 */
export function threadPlanner(entry = new URL("planner-thread.ts", import.meta.url)): Planner {
  let thread: Worker | null = null;

  function begin(): Worker {
    const begun = new Worker(entry, { execArgv: [] });
    begun.unref();
    const forget = (): void => {
      if (thread === begun) thread = null;
    };
    begun.once("error", forget);
    begun.once("exit", forget);
    return begun;
  }

  return {
    plan(question) {
      thread ??= begin();
      return asked(thread, question);
    },
    async [Symbol.asyncDispose]() {
      await thread?.terminate();
    },
  };
}

function asked(thread: Worker, question: PlanQuestion): Promise<PlanAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<PlanAnswer>();
  const died = (): void => reject(new Error("the policy's thread ended"));
  thread.once("message", resolve);
  thread.once("error", reject);
  thread.once("exit", died);
  // A thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  thread.postMessage(question);
  return promise.finally(() => {
    thread.off("message", resolve);
    thread.off("error", reject);
    thread.off("exit", died);
  });
}
