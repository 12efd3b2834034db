import { answerThread } from "./ask-thread.ts";
import { learnDay } from "./learned-day.ts";

answerThread(learnDay);
