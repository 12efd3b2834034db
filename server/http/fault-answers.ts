import { z } from "zod";

import type { RefusalCode } from "#shared/protocol/refusal.ts";

import { LogUnavailable } from "#server/log/event-log.ts";
import type { Log } from "#server/logger.ts";
import type { HttpApp } from "./http-app.ts";
import { sendRefusal } from "./send-reply.ts";

/** What was not asked rightly, is not here, or failed inside: always a code and a sentence, never a detail. */
export function answerFaults(app: HttpApp, log: Log): void {
  app.setNotFoundHandler((request, reply) => sendRefusal(request, reply, "NOT_FOUND"));
  app.setErrorHandler((error, request, reply) => {
    const code = codeOf(error);
    if (code === "NO_ANSWER") log.error({ err: error, route: request.routeOptions.url }, "a request failed");
    return sendRefusal(request, reply, code);
  });
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof LogUnavailable) return "STORE_UNAVAILABLE";
  const { code, statusCode } = faultSchema.parse(error);
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return "MESSAGE_TOO_LARGE";
  return statusCode < 500 ? "BAD_REQUEST" : "NO_ANSWER";
}

/** What Fastify says of a request it could not read; of anything else nothing is known. */
const faultSchema = z
  .object({ code: z.string().catch(""), statusCode: z.number().catch(500) })
  .catch({ code: "", statusCode: 500 });
