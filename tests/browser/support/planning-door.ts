import type { FastifyInstance, FastifyReply } from "fastify";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import {
  openingAnswer,
  scoreAnswer,
  trainingAnswer,
  whatIfAnswer,
  whatIfSchema,
  type WhatIf,
} from "#shared/protocol/planning.ts";
import { statusOf } from "#server/http/status-of.ts";

/** Adds the planning endpoints to a stage. */
export type PlanningDoor = (app: FastifyInstance) => void;

/** What the endpoints answer: a good answer, how far it is, or why not. */
export type StagedAnswer =
  | { readonly kind: "whole"; readonly value: unknown }
  | { readonly kind: "computing"; readonly done: number }
  | { readonly kind: "refused"; readonly code: RefusalCode };

/** Answers that a test may change while the stage stands. */
export interface StagedPlanning {
  opening: StagedAnswer;
  score: StagedAnswer;
  training: StagedAnswer;
  whatIf: StagedAnswer;
  /** What was asked last. */
  asked: WhatIf | null;
}

const ANSWERS = { opening: openingAnswer, score: scoreAnswer, training: trainingAnswer, whatIf: whatIfAnswer };

/** The endpoints with these answers, each held to its schema as the server's are. */
export const planningDoor =
  (staged: StagedPlanning): PlanningDoor =>
  (app) => {
    for (const part of ["opening", "score", "training"] as const)
      app.get(`/api/v1/planning/${part}`, (_, reply) => answer(reply, part, staged[part]));
    app.post("/api/v1/planning/what-if", (request, reply) => {
      staged.asked = whatIfSchema.parse(request.body);
      return answer(reply, "whatIf", staged.whatIf);
    });
  };

function answer(reply: FastifyReply, part: keyof typeof ANSWERS, staged: StagedAnswer): FastifyReply {
  switch (staged.kind) {
    case "whole":
      return reply.send(ANSWERS[part].parse(staged.value));
    case "computing":
      return reply.code(202).send({ done: staged.done });
    case "refused":
      return reply.code(statusOf(staged.code)).send({ ok: false, code: staged.code, message: "" });
  }
}
