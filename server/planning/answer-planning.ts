import { assertNever } from "#shared/kit/assert-never.ts";
import type { Reply } from "#shared/protocol/reply.ts";

import { centreFileIn } from "#server/log/centre-data.ts";
import { MIGRATIONS } from "#server/log/migrations/all-migrations.ts";
import { openReadOnly } from "#server/log/open-database.ts";
import { opening } from "./opening.ts";
import { pastOf } from "./past.ts";
import type { PlanningAsked, PlanningQuestion } from "./planning-question.ts";
import { asCentreMoves } from "./play-days.ts";
import { training } from "./training.ts";
import { whatIf, type PlanningParts } from "./what-if.ts";

/**
 * Answers from the data folder, beside the server that writes it; `tell` hears the share done. Seconds to a minute.
 * @throws DataFault or LogUnavailable when the file cannot be read.
 */
export function answerPlanning(
  { asked, centre, dataDir, mode, today }: PlanningQuestion,
  tell: (done: number) => void,
): Reply<unknown> {
  const db = openReadOnly(centreFileIn(dataDir), MIGRATIONS);
  try {
    const { profile } = centre.settings.balancing;
    // A plan for the opening, and a skill, are worth something only where counters move.
    const policy = asCentreMoves(asked.kind === "what-if" ? mode : "auto", profile);
    const answering = answerOf(asked, { centre, past: pastOf(db, centre, today), today, policy });
    for (;;) {
      const step = answering.next();
      if (step.done === true) return step.value;
      tell(step.value);
    }
  } finally {
    db.close();
  }
}

function answerOf(asked: PlanningAsked, parts: PlanningParts): Generator<number, Reply<unknown>, void> {
  switch (asked.kind) {
    case "what-if":
      return whatIf(asked, parts);
    case "opening":
      return opening(parts);
    case "training":
      return training(parts);
    default:
      return assertNever(asked);
  }
}
