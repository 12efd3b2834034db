import { parentPort, workerData } from "node:worker_threads";

import { answerPlanning } from "./answer-planning.ts";
import type { PlanningNews } from "./planning-desk.ts";
import type { PlanningQuestion } from "./planning-question.ts";

// Both ends are this program, and a thread has no origin.
/* oxlint-disable typescript/no-unsafe-type-assertion, unicorn/require-post-message-target-origin */
const tell = (news: PlanningNews): void => parentPort?.postMessage(news);
const answer = answerPlanning(workerData as PlanningQuestion, (done) => tell({ kind: "progress", done }));
tell({ kind: "answer", answer });
