import { answerAside } from "#server/aside/answer-aside.ts";
import { learnDay } from "./learned-day.ts";

answerAside(learnDay);
