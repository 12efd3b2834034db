import { answerAside } from "#server/aside/answer-aside.ts";

/** What the program of `tests/integration/aside.test.ts` can be asked to do. */
export type OddQuestion = "count" | "halves" | "throw" | "die" | "hang" | "who";

let questions = 0;

answerAside((question: OddQuestion, onProgress) => {
  questions += 1;
  if (question === "throw") throw new RangeError("no such day");
  if (question === "die") process.kill(process.pid, "SIGKILL");
  if (question === "hang") for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
  if (question === "halves") for (const done of [0.5, 1]) onProgress(done);
  return question === "who" ? process.pid : questions;
});
