import type { Centre } from "#shared/domain/centre.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { Foresight } from "#shared/forecast/foresight.ts";
import { boardAnswer, catalogueAnswer, refusalAnswer } from "#shared/protocol/rest-answers.ts";
import { boardView } from "#shared/views/board-view.ts";
import { catalogueOf } from "#shared/views/kiosk-view.ts";

import { ROUTE_ROLES } from "#server/gateway/roles.ts";
import type { HttpApp } from "../http-app.ts";

/** What is read from. */
export interface BoardRouteParts {
  readonly centre: Centre;
  readonly state: () => QueueState;
  readonly foresight: () => Foresight;
}

/** What the lobby sees and what can be had, for other software. */
export function boardRoutes(app: HttpApp, { centre, state, foresight }: BoardRouteParts): void {
  app.get(
    "/api/v1/board",
    {
      config: { access: ROUTE_ROLES.readBoard },
      schema: { summary: "Read the board", response: { 200: boardAnswer, default: refusalAnswer } },
    },
    (_, reply) => reply.send(boardView(state(), foresight())),
  );
  app.get(
    "/api/v1/catalogue",
    {
      config: { access: ROUTE_ROLES.readCatalogue },
      schema: { summary: "List procedures and classes", response: { 200: catalogueAnswer, default: refusalAnswer } },
    },
    (_, reply) => reply.send(catalogueOf(centre)),
  );
}
