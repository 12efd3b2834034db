import { answerAside } from "#server/aside/answer-aside.ts";
import type { OnProgress } from "#server/aside/aside.ts";

/** What the program of `tests/integration/aside.test.ts` can be asked to do. */
export type OddQuestion = "count" | "halves" | "throw" | "die" | "work" | "who";

let questions = 0;
const bell = new Int32Array(new SharedArrayBuffer(4));

answerAside((question: OddQuestion, onProgress) => {
  questions += 1;
  if (question === "throw") throw Object.assign(new RangeError("no such day"), { code: "NO_SUCH_DAY" });
  if (question === "die") process.kill(process.pid, "SIGKILL");
  if (question === "halves") for (const done of [0.5, 1]) onProgress(done);
  if (question === "work") workOn(onProgress);
  return question === "who" ? process.pid : questions;
});

/** Tells its process at every step, and never comes to an end. */
function workOn(onProgress: OnProgress): void {
  for (;;) {
    onProgress(process.pid);
    Atomics.wait(bell, 0, 0, 50);
  }
}
