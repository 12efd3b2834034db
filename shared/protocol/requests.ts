import { z } from "zod";

import type { ClerkId, CounterId, DeviceId, FieldId, TicketId, TicketNumber } from "#shared/kit/ids.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { WaitRange } from "#shared/forecast/wait-range.ts";

import { idSchemas as id, lineSchema } from "./schema-parts.ts";

/** A clerk signs in at a counter: HTTP `POST /api/v1/sessions/clerk`. */
export const clerkSignInSchema = z.strictObject({
  clerkId: id.clerk,
  counterId: id.counter,
  pin: z.string().regex(/^\d{4,8}$/),
});

/** The director signs in: HTTP `POST /api/v1/sessions/director`. */
export const directorSignInSchema = z.strictObject({ password: z.string().min(1).max(200) });

/** A session's answer; the token goes into the socket's handshake and is the browser tab's to keep. */
export interface SessionOpened {
  readonly token: string;
  readonly expiresAt: EpochMs;
}

/** What the sign-in page of the console lists: HTTP `GET /api/v1/sessions/options`. */
export interface SignInOptions {
  readonly centreName: LocalText;
  readonly counters: readonly {
    readonly counterId: CounterId;
    readonly label: string;
    readonly fields: readonly LocalText[];
    readonly clerkName: string | null;
  }[];
  readonly clerks: readonly { readonly clerkId: ClerkId; readonly name: string }[];
}

/** A device asks to be paired: HTTP `POST /api/v1/devices`. */
export const pairingRequestSchema = z.strictObject({
  kind: z.enum(["kiosk", "board", "counter-display"]),
  name: lineSchema(60).min(1),
});

/** The code to show, and the secret with which the device asks `POST /api/v1/devices/:deviceId/token` until approved. */
export interface PairingStarted {
  readonly deviceId: DeviceId;
  readonly code: string;
  readonly claim: string;
}

/** With its claim a device asks whether it was approved; the token is given until its first use. */
export const pairingClaimSchema = z.strictObject({ claim: z.string().min(16).max(200) });

/** Null while the director has not approved yet. */
export interface PairingAnswer {
  readonly token: string | null;
}

/** The director approves or revokes a device. */
export const deviceDecisionSchema = z.strictObject({ deviceId: id.device, decision: z.enum(["approve", "revoke"]) });

/** The director says that the server's clock is right: the centre follows it, and ends a day that lies in the future. */
export const clockConfirmSchema = z.strictObject({});

/** The director gives a clerk a new PIN. */
export const setPinSchema = z.strictObject({ clerkId: id.clerk, pin: z.string().regex(/^\d{4,8}$/) });

/** A ticket was issued: everything its paper and the screen say. */
export interface IssuedTicket {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly fieldId: FieldId;
  readonly issuedAt: EpochMs;
  readonly ahead: number;
  readonly wait: WaitRange | null;
  /** What the QR code says: the address of the ticket's own page. */
  readonly qr: string;
}

/** A command was accepted. `ticket` for `IssueTicket`, else null. */
export interface Accepted {
  readonly seq: number;
  readonly ticket: IssuedTicket | null;
}
