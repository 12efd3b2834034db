import type { IncomingMessage, ServerResponse } from "node:http";

import type { FastifyBaseLogger, FastifyInstance, FastifyTypeProvider, RawServerDefault } from "fastify";
import type { z } from "zod";

import type { Principal, Role } from "#server/auth/principal.ts";

/** Who may use a route: everybody, or who brings a token of one of these roles. */
export type Access = "open" | readonly Role[];

declare module "fastify" {
  interface FastifyContextConfig {
    /** Every route says it; one that does not keeps the server from starting. */
    access?: Access;
  }
  interface FastifyRequest {
    /** Who asks; null on an open route. */
    principal: Principal | null;
  }
}

/** Requests have the types of their zod schemas; answers those of the functions that make them. */
interface ZodRequests extends FastifyTypeProvider {
  readonly validator: this["schema"] extends z.ZodType ? z.output<this["schema"]> : unknown;
  readonly serializer: unknown;
}

/** Fastify as this server speaks it. */
export type HttpApp = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodRequests
>;
