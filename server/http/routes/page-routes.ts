import { readFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import type { Centre } from "#shared/domain/centre.ts";
import type { TicketNumber } from "#shared/kit/ids.ts";

import type { FollowedTicket } from "../followed-ticket.ts";
import type { HttpApp } from "../http-app.ts";
import { languageOf } from "../language-of.ts";
import { landingPage } from "../pages/landing-page.ts";
import { FOLLOW_SCRIPT } from "../pages/page-shell.ts";
import { awaitedTicketPage, ticketPage, unknownTicketPage } from "../pages/ticket-page.ts";

/** What the server's own pages show. */
export interface PageRouteParts {
  readonly centre: Centre;
  /** The ticket that a paper's ref names; null for none of today's. */
  readonly ticketByRef: (ref: string) => FollowedTicket | null;
  /** The number on today's paper that its kiosk has not brought yet. */
  readonly awaitedByRef: (ref: string) => TicketNumber | null;
}

// The colours and sizes of the faces, and what these few pages need of their own.
const styleFiles = ["../../../ui/tokens.css", "../pages/page.css"];

/** Pages that the server writes itself. Open: the way in, and tickets for whoever holds their paper. */
export function pageRoutes(app: HttpApp, { centre, ticketByRef, awaitedByRef }: PageRouteParts): void {
  const style = styleFiles.map((file) => readFileSync(join(import.meta.dirname, file), "utf8")).join("\n");
  const script = readFileSync(join(import.meta.dirname, "../pages/follow-ticket.js"), "utf8");
  const open = { config: { access: "open" }, schema: { hide: true } } as const;
  app.get("/", open, (request, reply) =>
    reply.type("text/html; charset=utf-8").send(landingPage(centre, languageOf(request.headers["accept-language"]))),
  );
  app.get("/page.css", open, (_, reply) =>
    reply.type("text/css; charset=utf-8").header("cache-control", "public, max-age=3600").send(style),
  );
  app.get(FOLLOW_SCRIPT, open, (_, reply) =>
    reply.type("text/javascript; charset=utf-8").header("cache-control", "public, max-age=3600").send(script),
  );
  app.get(
    "/t/:ref",
    { ...open, schema: { ...open.schema, params: z.object({ ref: z.string().max(100) }) } },
    (request, reply) => {
      const found = ticketByRef(request.params.ref);
      reply.type("text/html; charset=utf-8");
      if (found !== null) return reply.send(ticketPage(found.view, found.language, centre));
      const language = languageOf(request.headers["accept-language"]);
      const awaited = awaitedByRef(request.params.ref);
      if (awaited !== null) return reply.send(awaitedTicketPage(awaited, language, centre));
      return reply.code(404).send(unknownTicketPage(language));
    },
  );
}
