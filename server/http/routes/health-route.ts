import type { QueueState } from "#shared/domain/state.ts";
import { healthAnswer } from "#shared/protocol/rest-answers.ts";

import type { HttpApp } from "../http-app.ts";

/** What the health of a centre is read from. */
export interface HealthParts {
  readonly state: () => QueueState;
  /** Whether the disk takes writes: as the last write went, and tried again where that one failed. */
  readonly isStoreWritable: () => Promise<boolean>;
}

/** For whoever watches the server: 200 when tickets can be issued, 503 when the disk refuses. Open; says nothing secret. */
export function healthRoute(app: HttpApp, { state, isStoreWritable }: HealthParts): void {
  app.get(
    "/healthz",
    {
      config: { access: "open" },
      schema: { summary: "Ask whether the centre works", response: { 200: healthAnswer, 503: healthAnswer } },
    },
    async (_, reply) => {
      const isLogWritable = await isStoreWritable();
      const { day, seq } = state();
      const uptimeSeconds = Math.floor(process.uptime());
      return reply
        .code(isLogWritable ? 200 : 503)
        .send({ status: isLogWritable ? "ok" : "unavailable", day, seq, isLogWritable, uptimeSeconds });
    },
  );
}
