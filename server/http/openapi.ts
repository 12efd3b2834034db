import fastify from "fastify";

import type { HttpApp } from "./http-app.ts";
import { apiRoutes, type ApiParts } from "./routes/api-routes.ts";

/** Documents the interface from the same schemas that guard it. Open: it says nothing that the code does not. */
export function openApiRoute(app: HttpApp, parts: ApiParts): void {
  let document: Promise<string> | null = null;
  app.get("/api/v1/openapi.json", { config: { access: "open" }, schema: { hide: true } }, async (_, reply) => {
    document ??= writeDocument(parts);
    return reply.type("application/json").send(await document);
  });
}

// The routes stand once more in an app that never listens: writing documentation costs a start nothing.
async function writeDocument(parts: ApiParts): Promise<string> {
  const [{ default: swagger }, { jsonSchemaTransform }] = await Promise.all([
    import("@fastify/swagger"),
    import("fastify-type-provider-zod"),
  ]);
  const app: HttpApp = fastify();
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Lượt", description: "Issue tickets, follow them, read the board.", version: "1" },
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    },
    transform(route) {
      const { schema, url } = jsonSchemaTransform(route);
      const isOpen = route.route.config?.access === "open";
      return { url, schema: isOpen ? schema : { ...schema, security: [{ token: [] }] } };
    },
  });
  apiRoutes(app, parts);
  await app.ready();
  return JSON.stringify(app.swagger());
}
