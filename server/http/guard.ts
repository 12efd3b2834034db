import type { FastifyRequest, RouteOptions } from "fastify";

import type { Reply } from "#shared/protocol/reply.ts";

import type { Principal } from "#server/auth/principal.ts";
import type { HostCheck } from "./host-check.ts";
import type { Access, HttpApp } from "./http-app.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { sendRefusal } from "./send-reply.ts";
import { tokenInCookie } from "./session-cookie.ts";

/** Stands before every route: the host, the headers, the role. It comes before a body is read. */
export function guard(app: HttpApp, isOurHost: HostCheck, identify: (token: string) => Reply<Principal>): void {
  const routes: RouteOptions[] = [];
  app.addHook("onRoute", (route) => void routes.push(route));
  app.addHook("onReady", () => {
    const forgotten = routes.find(({ config }) => config?.access === undefined);
    if (forgotten !== undefined) throw new Error(`${forgotten.url} says nothing about who may use it`);
  });
  app.decorateRequest("principal", null);
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (!isOurHost(request.headers)) return sendRefusal(request, reply, "NOT_ALLOWED");
    const { access } = request.routeOptions.config;
    if (access === "open" || request.is404) return undefined;
    const found = enter(request, access ?? [], identify);
    if (!found.ok && wantsPage(request)) return reply.redirect(signInFor(request.url), 303);
    if (!found.ok) return sendRefusal(request, reply, found.code);
    request.principal = found.value;
    return undefined;
  });
}

function enter(
  request: FastifyRequest,
  roles: Exclude<Access, "open">,
  identify: (token: string) => Reply<Principal>,
): Reply<Principal> {
  const token = bearer(request.headers.authorization) ?? tokenInCookie(request.headers.cookie);
  if (token === undefined) return { ok: false, code: "NOT_AUTHENTICATED" };
  const found = identify(token);
  if (!found.ok || roles.includes(found.value.kind)) return found;
  return { ok: false, code: "NOT_ALLOWED" };
}

/** A person who opened a report's address without a session, in a browser; other software is told the code. */
const wantsPage = ({ method, headers, url }: FastifyRequest): boolean =>
  method === "GET" && /^\/reports(?:$|[/?])/.test(url) && (headers.accept ?? "").includes("text/html");

/** Where to sign in, and to come back from. The director's screen goes back to reports alone, whatever an address says. */
const signInFor = (url: string): string => `/director/?return=${encodeURIComponent(url)}`;

const bearer = (header: string | undefined): string | undefined => /^Bearer ([\w-]+)$/.exec(header ?? "")?.[1];
