import { fork, type Serializable } from "node:child_process";

/** What a program aside says: how far it is, its answer, or why it has none. */
export type AsideNews =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "answer"; readonly answer: unknown }
  | { readonly kind: "failure"; readonly error: unknown; readonly facts: object };

/** Hears the share done, of 1. */
export type OnProgress = (done: number) => void;

/** A program that thinks beside the calls. One question at a time. */
export interface Aside extends Disposable {
  /** False when its process has ended, or never came. */
  readonly isThere: boolean;
  /** @throws what the program threw, or an Error when its process is not there or ended without an answer. */
  ask<Answer>(question: Serializable, onProgress?: OnProgress): Promise<Answer>;
}

const BEGIN = new URL("begin.js", import.meta.url);

/**
 * Starts a program that `answerAside` serves in a process of its own: no call waits for it, and an engine that runs out of
 * memory or aborts takes nothing else along. Disposing it ends the process at once, also in the middle of an answer.
 */
export function startAside(program: URL): Aside {
  const child = fork(BEGIN, [program.href], {
    serialization: "advanced",
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
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
    async ask(question, onProgress = () => {}) {
      // One that the system had no room for was given no channel either.
      if (!child.connected) throw new Error(`${program.pathname} is not there`);
      const { promise, resolve, reject } = Promise.withResolvers<never>();
      const hear = (news: AsideNews): void => {
        if (news.kind === "progress") onProgress(news.done);
        else if (news.kind === "failure") reject(withFacts(news));
        // Both ends are this program, and what one says the other reads.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        else resolve(news.answer as never);
      };
      const gone = (code: number | null, by: string | null): void =>
        reject(new Error(`${program.pathname} ended by ${by ?? code} without an answer`));
      child.on("message", hear).once("exit", gone);
      try {
        child.send(question, (error) => {
          if (error !== null) reject(error);
        });
        return await promise;
      } finally {
        child.off("message", hear).off("exit", gone);
      }
    },
    [Symbol.dispose]: () => void child.kill("SIGKILL"),
  };
}

/** The error as it was thrown. */
const withFacts = ({ error, facts }: Extract<AsideNews, { kind: "failure" }>): unknown =>
  error instanceof Error ? Object.assign(error, facts) : error;

/**
 * Asks one question of a program in a process of its own, which ends with its answer, or when the signal aborts.
 * @throws what the program threw, an Error when it ended without an answer, or the signal's reason.
 */
export async function askAside<Answer>(
  program: URL,
  question: Serializable,
  signal: AbortSignal,
  onProgress?: OnProgress,
): Promise<Answer> {
  signal.throwIfAborted();
  using aside = startAside(program);
  const stop = (): void => aside[Symbol.dispose]();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await aside.ask<Answer>(question, onProgress);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
