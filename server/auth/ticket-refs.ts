import { randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ticketId, type TicketId } from "#shared/kit/ids.ts";

import { DataFault } from "#server/log/data-fault.ts";
import { keyedHash } from "./keyed-hash.ts";

const KEY_BYTES = 32;
/** 64 bits: nobody guesses one over the network, and the QR code on the paper stays coarse. */
const MAC_CHARS = 11;

/** Names of tickets that only the centre can make: whoever holds the paper may see that ticket and no other. */
export interface TicketRefs {
  /** `2026-11-22.A023-…` */
  of(ticket: TicketId): string;
  /** The key by which a kiosk names its own tickets without the server: `2026-11-22.A023~K-…`, by its letter. */
  keyOf(kioskLetter: string): Buffer;
  /** The ticket, or null for a name that this centre never gave. */
  read(ref: string): TicketId | null;
}

/** Names made with a key. */
export function ticketRefs(key: Buffer): TicketRefs {
  const macOf = keyedHash(key);
  const refOf = (ticket: string): string => `${ticket}-${macOf(ticket).slice(0, MAC_CHARS)}`;
  const keyOf = (kiosk: string): Buffer => Buffer.from(macOf(`kiosk ${kiosk}`), "base64url");
  return {
    of: refOf,
    keyOf,
    read(ref) {
      const name = ref.slice(0, -MAC_CHARS - 1);
      const [ticket = "", kiosk] = name.split("~");
      const own = kiosk === undefined ? refOf(name) : kioskRef(ticket, kiosk, keyOf(kiosk));
      return isSame(ref, own) ? ticketId(ticket) : null;
    },
  };
}

const kioskRef = (ticket: string, kiosk: string, key: Buffer): string =>
  `${ticket}~${kiosk}-${keyedHash(key)(ticket).slice(0, MAC_CHARS)}`;

function isSame(one: string, other: string): boolean {
  const [oneBytes, otherBytes] = [Buffer.from(one), Buffer.from(other)];
  return oneBytes.length === otherBytes.length && timingSafeEqual(oneBytes, otherBytes);
}

/**
 * The key of a data folder, made on the first start, readable by this user alone.
 * @throws DataFault when the file holds no key.
 */
export function ticketKey(folder: string): Buffer {
  const file = join(folder, "ticket.key");
  if (!existsSync(file)) writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600, flag: "wx", flush: true });
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES) throw new DataFault("DATA_CORRUPT", file);
  return key;
}
