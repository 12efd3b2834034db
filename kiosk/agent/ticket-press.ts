import type { z } from "zod";
import type { ticketPressSchema } from "#shared/protocol/kiosk-bridge.ts";

/** A press of the button, as it passed the schema. */
export type TicketPress = z.output<typeof ticketPressSchema>;
