import type { FastifyReply, FastifyRequest } from "fastify";

import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";

import { languageOf } from "./language-of.ts";
import { statusOf } from "./status-of.ts";

/** Answers with the bare value, or with a refusal in the person's language. */
export const sendReply = <Value>(
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Reply<Value>,
  okStatus = 200,
): FastifyReply => (outcome.ok ? reply.code(okStatus).send(outcome.value) : sendRefusal(request, reply, outcome.code));

/** Says no: the status, the code, and a sentence for whoever reads it. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, code: RefusalCode): FastifyReply {
  const language = languageOf(request.headers["accept-language"]);
  const message = catalogueOf(language).refusal[code];
  return reply.code(statusOf(code)).header("content-language", language).send({ ok: false, code, message });
}
