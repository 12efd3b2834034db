import type { Centre } from "#shared/domain/centre.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import {
  clerkSignInSchema,
  directorSignInSchema,
  type SessionOpened,
  type SignInOptions,
} from "#shared/protocol/requests.ts";
import { refusalAnswer, sessionAnswer, signInOptionsAnswer } from "#shared/protocol/rest-answers.ts";

import type { SignIn } from "#server/auth/sign-in.ts";
import type { Sessions } from "#server/auth/sessions.ts";
import { whenStored } from "#server/auth/when-stored.ts";
import { ROUTE_ROLES } from "#server/gateway/roles.ts";
import type { HttpApp } from "../http-app.ts";
import { sendReply } from "../send-reply.ts";
import { sessionCookie } from "../session-cookie.ts";

/** What signing in over HTTP works with. */
export interface SessionRouteParts {
  readonly centre: Centre;
  readonly state: () => QueueState;
  readonly signIn: SignIn;
  readonly sessions: Pick<Sessions, "end">;
  /** Told that a session has ended. */
  readonly onEnded: () => void;
}

/** The ways in and out for people. Open, for whoever signs in has no token yet; guesses are counted and slowed. */
export function sessionRoutes(app: HttpApp, { centre, state, signIn, sessions, onEnded }: SessionRouteParts): void {
  app.get(
    "/api/v1/sessions/options",
    {
      config: { access: "open" },
      schema: { summary: "List who may sign in where", response: { 200: signInOptionsAnswer } },
    },
    (_, reply) => reply.send(signInOptions(centre, state())),
  );
  app.post(
    "/api/v1/sessions/clerk",
    {
      config: { access: "open" },
      schema: {
        summary: "Sign a clerk in at a counter",
        body: clerkSignInSchema,
        response: { 201: sessionAnswer, default: refusalAnswer },
      },
    },
    async (request, reply) =>
      sendReply(request, reply, await whenStored(() => signIn.clerk(request.body, request.ip)), 201),
  );
  app.post(
    "/api/v1/sessions/director",
    {
      config: { access: "open" },
      schema: {
        summary: "Sign the director in",
        body: directorSignInSchema,
        response: { 201: sessionAnswer, default: refusalAnswer },
      },
    },
    async (request, reply) => {
      const opened: Reply<SessionOpened> = await whenStored(() => signIn.director(request.body, request.ip));
      if (opened.ok) reply.header("set-cookie", sessionCookie(opened.value.token));
      return sendReply(request, reply, opened, 201);
    },
  );
  app.delete(
    "/api/v1/sessions/current",
    {
      config: { access: ROUTE_ROLES.endSession },
      schema: { summary: "Sign the director out", description: "A clerk signs out with the command SignOut." },
    },
    async (request, reply) => {
      const { principal } = request;
      const ended = await whenStored(() => {
        if (principal?.kind === "director") sessions.end(principal.session);
        return { ok: true, value: null };
      });
      if (ended.ok && principal?.kind === "director") onEnded();
      return ended.ok
        ? reply.code(204).header("set-cookie", sessionCookie("")).send()
        : sendReply(request, reply, ended);
    },
  );
}

function signInOptions(centre: Centre, state: QueueState): SignInOptions {
  const nameOfField = new Map(centre.fields.map(({ id, name }) => [id, name]));
  const nameOfClerk = new Map(centre.clerks.map(({ id, name }) => [id, name]));
  return {
    centreName: centre.name,
    counters: centre.counters.map(({ id, label, home }) => {
      const clerkId = state.counters.get(id)?.clerkId ?? null;
      return {
        counterId: id,
        label,
        fields: home.flatMap((field) => nameOfField.get(field) ?? []),
        clerkName: clerkId === null ? null : (nameOfClerk.get(clerkId) ?? clerkId),
      };
    }),
    clerks: centre.clerks.map(({ id, name }) => ({ clerkId: id, name })),
  };
}
