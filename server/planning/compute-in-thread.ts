import { Worker } from "node:worker_threads";

import type { Reply } from "#shared/protocol/reply.ts";

import type { ComputePlanning, PlanningNews } from "./planning-desk.ts";

/** Nobody waits for a plan any longer than this. */
const PATIENCE_MS = 180_000;

/** Computes in a thread of its own, which ends with its answer. */
export const computeInThread: ComputePlanning = (question, onProgress, signal) => {
  const { promise, resolve, reject } = Promise.withResolvers<Reply<unknown>>();
  const thread = new Worker(new URL("planning-thread.ts", import.meta.url), { workerData: question, execArgv: [] });
  const stop = (): void => void thread.terminate();
  const tooLong = setTimeout(stop, PATIENCE_MS).unref();
  thread.unref();
  signal.addEventListener("abort", stop, { once: true });
  thread.on("message", (news: PlanningNews) => (news.kind === "answer" ? resolve(news.answer) : onProgress(news.done)));
  thread.once("error", reject);
  thread.once("exit", () => reject(new Error("planning ended without an answer")));
  return promise.finally(() => {
    clearTimeout(tooLong);
    signal.removeEventListener("abort", stop);
  });
};
