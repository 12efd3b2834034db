import type { AsideNews, OnProgress } from "./aside.ts";

/** In the process that `startAside` began: answers each question that it is asked, until whoever asks is gone. */
export function answerAside(answer: (question: never, onProgress: OnProgress) => unknown): void {
  // What stops the server is often told to its whole group: it ends this process when it no longer needs it.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
  process.on("message", (question) => {
    try {
      // Both ends are this program, and what one says the other reads.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      tell({ kind: "answer", answer: answer(question as never, (done) => tell({ kind: "progress", done })) });
    } catch (error) {
      tell({ kind: "failure", error });
    }
  });
}

// Nobody is left to hear that nobody hears.
const tell = (news: AsideNews): void => void process.send?.(news, () => {});
