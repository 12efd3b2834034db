import { flushCompileCache } from "node:module";

import type { AsideNews, OnProgress } from "./aside.ts";

/** In the process that `startAside` began: answers each question that it is asked, until whoever asks is gone. */
export function answerAside(answer: (question: never, onProgress: OnProgress) => unknown): void {
  // What stops the server is often told to its whole group: it ends this process when it no longer needs it.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
  const asker = process.ppid;
  const onProgress = (done: number): void => {
    // Amid an answer nothing is heard, not even that nobody waits for it any more.
    if (process.ppid !== asker) process.kill(process.pid, "SIGKILL");
    tell({ kind: "progress", done });
  };
  process.on("message", (question) => {
    try {
      // Both ends are this program, and what one says the other reads.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const answered = answer(question as never, onProgress);
      // Before the answer: whoever hears it may end this process.
      flushCompileCache();
      tell({ kind: "answer", answer: answered });
    } catch (error) {
      // On its way an error keeps its message, not its name and its code.
      tell({
        kind: "failure",
        error,
        facts: error instanceof Error ? Object.assign({}, error, { name: error.name }) : {},
      });
    }
  });
}

// Nobody is left to hear that nobody hears.
const tell = (news: AsideNews): void => void process.send?.(news, () => {});
