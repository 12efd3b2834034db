import type { z } from "zod";
import type { paperAnswerSchema, ticketPressSchema } from "#shared/protocol/kiosk-bridge.ts";

/** A press of the button, as it passed the schema. */
export type TicketPress = z.output<typeof ticketPressSchema>;

/** The citizen's word on the paper, as it passed the schema. */
export type PaperAnswer = z.output<typeof paperAnswerSchema>;
