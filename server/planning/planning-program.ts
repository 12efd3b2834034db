import { answerAside } from "#server/aside/answer-aside.ts";
import { answerPlanning } from "./answer-planning.ts";

answerAside(answerPlanning);
