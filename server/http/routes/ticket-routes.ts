import { z } from "zod";

import { issueTicketSchema } from "#shared/protocol/command-schema.ts";
import { issuedTicketAnswer, refusalAnswer, ticketAnswer } from "#shared/protocol/rest-answers.ts";
import { idSchemas } from "#shared/protocol/schema-parts.ts";

import type { CommandDesk } from "#server/gateway/command-desk.ts";
import { ROUTE_ROLES } from "#server/gateway/roles.ts";
import type { FollowedTicket } from "../followed-ticket.ts";
import type { HttpApp } from "../http-app.ts";
import { sendRefusal, sendReply } from "../send-reply.ts";

/** What tickets over HTTP work with. */
export interface TicketRouteParts {
  readonly commands: CommandDesk;
  /** The ticket that a paper's ref names; null for none of today's. */
  readonly ticketByRef: (ref: string) => FollowedTicket | null;
}

/** Issue a ticket and follow it: the REST twin of a kiosk. */
export function ticketRoutes(app: HttpApp, { commands, ticketByRef }: TicketRouteParts): void {
  app.post(
    "/api/v1/tickets",
    {
      config: { access: ROUTE_ROLES.issueTicket },
      schema: {
        summary: "Issue a ticket",
        description: "A retry with the same Idempotency-Key gets the same ticket and changes nothing.",
        headers: z.object({ "idempotency-key": idSchemas.command }),
        body: issueTicketSchema.omit({ type: true }),
        response: { 201: issuedTicketAnswer, default: refusalAnswer },
      },
    },
    async (request, reply) => {
      if (request.principal === null) return sendRefusal(request, reply, "NOT_AUTHENTICATED");
      const accepted = await commands.take(request.principal, {
        commandId: request.headers["idempotency-key"],
        command: { type: "IssueTicket", ...request.body },
      });
      return sendReply(request, reply, accepted.ok ? { ok: true, value: accepted.value.ticket } : accepted, 201);
    },
  );
  app.get(
    "/api/v1/tickets/:ref",
    {
      config: { access: "open" },
      schema: {
        summary: "Follow a ticket",
        description: "Open to whoever holds the ticket: its ref cannot be guessed.",
        params: z.object({ ref: z.string().max(100) }),
        response: { 200: ticketAnswer, default: refusalAnswer },
      },
    },
    (request, reply) => {
      const found = ticketByRef(request.params.ref);
      return found === null ? sendRefusal(request, reply, "TICKET_UNKNOWN") : reply.send(found.view);
    },
  );
}
