import type { Reply } from "#shared/protocol/reply.ts";

import type { PlanningAsked, PlanningQuestion } from "./planning-question.ts";

/** Computes one answer, away from the calls; `onProgress` hears the share done. Aborting ends it at once. */
export type ComputePlanning = (
  question: PlanningQuestion,
  onProgress: (done: number) => void,
  signal: AbortSignal,
) => Promise<Reply<unknown>>;

/** Answers the director's planning: at once what is known, else how far it is. */
export interface PlanningDesk extends Disposable {
  ask(asked: PlanningAsked): Planned;
}

/** A known answer, or the share done of it. */
export type Planned =
  | { readonly kind: "answer"; readonly answer: Reply<unknown> }
  | { readonly kind: "progress"; readonly done: number };

/** What a planning desk works with. */
export interface PlanningDeskParts {
  /** Everything that an answer hangs on beside what is asked. */
  readonly circumstances: () => Omit<PlanningQuestion, "asked">;
  readonly compute: ComputePlanning;
  readonly onFailed: (error: unknown) => void;
}

interface Running {
  readonly key: string;
  done: number;
}

const ANSWERS_KEPT = 24;

/**
 * A desk that knows no answer yet. One answer is computed at a time: who asks for another what-if meanwhile is refused, who
 * asks for a plan is told that nothing of it is done.
 */
export function createPlanningDesk({ circumstances, compute, onFailed }: PlanningDeskParts): PlanningDesk {
  const ending = new AbortController();
  const answers = new Map<string, Reply<unknown>>();
  let running: Running | null = null;

  function keep(key: string, answer: Reply<unknown>): void {
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > ANSWERS_KEPT && oldest !== undefined) answers.delete(oldest);
  }

  async function begin(key: string, question: PlanningQuestion): Promise<void> {
    const job: Running = { key, done: 0 };
    running = job;
    try {
      keep(key, await compute(question, (done) => (job.done = done), ending.signal));
    } catch (error) {
      if (ending.signal.aborted) return;
      onFailed(error);
      keep(key, { ok: false, code: "STORE_UNAVAILABLE" });
    } finally {
      running = null;
    }
  }

  return {
    ask(asked) {
      const around = circumstances();
      const key = JSON.stringify([asked, around.today, around.mode]);
      const known = answers.get(key);
      if (known !== undefined) return take(key, known);
      if (running?.key === key) return { kind: "progress", done: running.done };
      if (running !== null) return whileBusy(asked);
      void begin(key, { asked, ...around });
      return { kind: "progress", done: 0 };
    },
    [Symbol.dispose]: () => ending.abort(),
  };

  /** A failure is told once; who asks again has it tried again. */
  function take(key: string, answer: Reply<unknown>): Planned {
    if (!answer.ok && answer.code === "STORE_UNAVAILABLE") answers.delete(key);
    return { kind: "answer", answer };
  }
}

const whileBusy = ({ kind }: PlanningAsked): Planned =>
  kind === "what-if"
    ? { kind: "answer", answer: { ok: false, code: "TOO_MANY_REQUESTS" } }
    : { kind: "progress", done: 0 };
