import type { FastifyReply, FastifyRequest } from "fastify";

import { whatIfSchema } from "#shared/protocol/planning.ts";

import type { Access, HttpApp } from "#server/http/http-app.ts";
import { sendRefusal, sendReply } from "#server/http/send-reply.ts";
import type { EventLog } from "#server/log/event-log.ts";
import type { ReportReader } from "#server/reports/report-reader.ts";
import type { PlanningRoom } from "./open-planning.ts";
import type { PlanningAsked } from "./planning-question.ts";
import { promiseReport } from "./promise-report.ts";

/** What planning over HTTP works with, and who may ask. */
export interface PlanningRouteParts {
  readonly planning: PlanningRoom;
  readonly log: Pick<EventLog, "days">;
  readonly reports: ReportReader;
  readonly access: Access;
}

/**
 * The director's planning, as shared/protocol/planning.ts has it. What takes long is answered with 202 and the share done,
 * until it is asked again and there.
 * The handlers throw LogUnavailable when the disk refuses.
 */
export function planningRoutes(app: HttpApp, parts: PlanningRouteParts): void {
  const open = { config: { access: parts.access }, schema: { hide: true } };
  const plan = (request: FastifyRequest, reply: FastifyReply, asked: PlanningAsked): FastifyReply => {
    const planned = parts.planning.desk.ask(asked);
    return planned.kind === "progress"
      ? reply.code(202).send({ done: planned.done })
      : sendReply(request, reply, planned.answer);
  };
  app.get("/api/v1/planning/opening", open, (request, reply) => plan(request, reply, { kind: "opening" }));
  app.get("/api/v1/planning/training", open, (request, reply) => plan(request, reply, { kind: "training" }));
  app.post("/api/v1/planning/what-if", { ...open, schema: { ...open.schema, body: whatIfSchema } }, (request, reply) =>
    plan(request, reply, { kind: "what-if", ...request.body }),
  );
  app.get("/api/v1/planning/score", open, (request, reply) => {
    const day = parts.log.days().find((each) => each < parts.planning.today());
    if (day === undefined) return sendRefusal(request, reply, "NO_DAY_YET");
    return reply.send(promiseReport(day, parts.reports.visits(day)));
  });
}
