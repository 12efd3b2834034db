import type { HttpApp } from "../http-app.ts";
import { appointmentRoutes, type AppointmentRouteParts } from "./appointment-routes.ts";
import { boardRoutes, type BoardRouteParts } from "./board-routes.ts";
import { deviceRoutes, type DeviceRouteParts } from "./device-routes.ts";
import { sessionRoutes, type SessionRouteParts } from "./session-routes.ts";
import { ticketRoutes, type TicketRouteParts } from "./ticket-routes.ts";

/** What the interface works with. */
export type ApiParts = TicketRouteParts &
  BoardRouteParts &
  SessionRouteParts &
  DeviceRouteParts &
  AppointmentRouteParts;

/** Everything under /api/v1, for screens and for other software. */
export function apiRoutes(app: HttpApp, parts: ApiParts): void {
  ticketRoutes(app, parts);
  boardRoutes(app, parts);
  sessionRoutes(app, parts);
  deviceRoutes(app, parts);
  appointmentRoutes(app, parts);
}
