import fastify, { type FastifyServerOptions } from "fastify";
import { validatorCompiler } from "fastify-type-provider-zod";

import type { Reply } from "#shared/protocol/reply.ts";

import type { Principal } from "#server/auth/principal.ts";
import { MAX_MESSAGE_BYTES } from "#server/gateway/io-server.ts";
import { ROUTE_ROLES } from "#server/gateway/roles.ts";
import type { Log } from "#server/logger.ts";
import { mediaFolder } from "#server/media/media-folder.ts";
import { planningRoutes, type PlanningRouteParts } from "#server/planning/planning-routes.ts";
import { voiceRoutes, type VoiceRouteParts } from "#server/voices/voice-routes.ts";
import { reportRoutes, type ReportRouteParts } from "#server/reports/report-routes.ts";
import { answerFaults } from "./fault-answers.ts";
import { guard } from "./guard.ts";
import type { HostCheck } from "./host-check.ts";
import type { HttpApp } from "./http-app.ts";
import { openApiRoute } from "./openapi.ts";
import { apiRoutes, type ApiParts } from "./routes/api-routes.ts";
import { faceRoutes } from "./routes/face-routes.ts";
import { healthRoute, type HealthParts } from "./routes/health-route.ts";
import { mediaRoutes } from "./routes/media-routes.ts";
import { pageRoutes, type PageRouteParts } from "./routes/page-routes.ts";

/** What HTTP serves. */
export type HttpParts = ApiParts &
  HealthParts &
  PageRouteParts &
  Omit<ReportRouteParts, "access"> &
  Omit<PlanningRouteParts, "access"> &
  Omit<VoiceRouteParts, "access"> &
  Surroundings;

interface Surroundings {
  readonly appLog: Log;
  readonly isOurHost: HostCheck;
  readonly identify: (token: string) => Reply<Principal>;
  /** Where the built faces stand. */
  readonly distDir: string;
  /** Where the centre's pictures and videos lie; left out where it has none. */
  readonly mediaDir?: string | undefined;
}

const options: FastifyServerOptions = {
  bodyLimit: MAX_MESSAGE_BYTES,
  routerOptions: { maxParamLength: 100 },
};

// Given here, Fastify never loads its own compilers, which its types take for granted: they are a tenth of a cold start.
const ourCompilers = {
  schemaController: {
    compilersFactory: {
      buildValidator: () => validatorCompiler,
      buildSerializer: () => () => (answer: unknown) => JSON.stringify(answer),
    },
  },
};

/** Every page and route of the centre, ready to answer. */
export async function createHttp(parts: HttpParts): Promise<HttpApp> {
  const app: HttpApp = fastify(Object.assign(options, ourCompilers));
  guard(app, parts.isOurHost, parts.identify);
  answerFaults(app, parts.appLog);
  healthRoute(app, parts);
  const media = parts.mediaDir === undefined ? null : mediaFolder(parts.mediaDir);
  await app.register((scope) => mediaRoutes(scope, media));
  apiRoutes(app, parts);
  pageRoutes(app, parts);
  reportRoutes(app, { ...parts, access: ROUTE_ROLES.readReports });
  planningRoutes(app, { ...parts, access: ROUTE_ROLES.plan });
  openApiRoute(app, parts);
  voiceRoutes(app, { ...parts, access: ROUTE_ROLES.setVoices });
  await app.register((scope) => faceRoutes(scope, parts));
  await app.ready();
  return app;
}
