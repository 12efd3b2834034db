import { answerAside } from "#server/aside/answer-aside.ts";
import { answerer } from "./policy-planner.ts";
import { centrePolicy } from "./policy.ts";

answerAside(answerer(centrePolicy, () => performance.now()));
