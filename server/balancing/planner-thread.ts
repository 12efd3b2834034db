import { parentPort } from "node:worker_threads";

import { answerer } from "./policy-planner.ts";
import { centrePolicy } from "./policy.ts";
import type { PlanQuestion } from "./planner.ts";

const answer = answerer(centrePolicy, () => performance.now());

// Both ends are this program, and a thread has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.on("message", (question: PlanQuestion) => parentPort?.postMessage(answer(question)));
