import { createHmac } from "node:crypto";
import type { TicketId } from "#shared/kit/ids.ts";
import type { Agreement } from "./number-store.ts";

const MAC_CHARS = 11;

/**
 * The address of a ticket's own page, as the server will know it: by this kiosk's key, which names its own tickets alone.
 * As short as can be, for it must stay a coarse code on narrow paper.
 */
export function addressOf(ticketId: TicketId, { kioskLetter, refKey, publicUrl }: Agreement): string {
  const mac = createHmac("sha256", Buffer.from(refKey, "base64url")).update(ticketId).digest("base64url");
  return `${publicUrl}/t/${encodeURIComponent(`${ticketId}~${kioskLetter}-${mac.slice(0, MAC_CHARS)}`)}`;
}
