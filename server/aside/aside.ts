import { fork, type Serializable } from "node:child_process";

/** What a program aside says: how far it is, its answer, or why it has none. */
export type AsideNews =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "answer"; readonly answer: unknown }
  | { readonly kind: "failure"; readonly error: unknown };

/** Hears the share done, of 1. */
export type OnProgress = (done: number) => void;

/** A program that thinks beside the calls. One question at a time. */
export interface Aside extends Disposable {
  /** False when its process has ended. */
  readonly isThere: boolean;
  /** @throws what the program threw, or an Error when its process ended without an answer. */
  ask<Answer>(question: Serializable, onProgress?: OnProgress): Promise<Answer>;
}

/**
 * Starts a program that `answerAside` serves in a process of its own: no call waits for it, and an engine that runs out of
 * memory or aborts takes nothing else along. Aborting ends the process at once, also in the middle of an answer.
 */
export function startAside(program: URL, signal?: AbortSignal): Aside {
  const child = fork(program, {
    serialization: "advanced",
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    killSignal: "SIGKILL",
    ...(signal && { signal }),
  });
  // Whoever asks hears of it by the answer that does not come.
  child.on("error", () => {});
  // A question that nobody waits for any more keeps no process alive.
  child.unref();
  child.channel?.unref();
  return {
    get isThere() {
      return child.connected;
    },
    ask(question, onProgress = () => {}) {
      const { promise, resolve, reject } = Promise.withResolvers<never>();
      const hear = (news: AsideNews): void => {
        if (news.kind === "progress") onProgress(news.done);
        else if (news.kind === "failure") reject(news.error);
        // Both ends are this program, and what one says the other reads.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        else resolve(news.answer as never);
      };
      const gone = (code: number | null, by: string | null): void =>
        reject(new Error(`${program.pathname} ended by ${by ?? code} without an answer`));
      child.on("message", hear).once("exit", gone).once("error", reject);
      child.send(question, (error) => {
        if (error !== null) reject(error);
      });
      return promise.finally(() => child.off("message", hear).off("exit", gone).off("error", reject));
    },
    [Symbol.dispose]: () => void child.kill("SIGKILL"),
  };
}

/** Asks one question of a program in a process of its own, which ends with its answer, or when the signal aborts. */
export async function askAside<Answer>(
  program: URL,
  question: Serializable,
  signal: AbortSignal,
  onProgress?: OnProgress,
): Promise<Answer> {
  signal.throwIfAborted();
  using aside = startAside(program, signal);
  return await aside.ask<Answer>(question, onProgress);
}
