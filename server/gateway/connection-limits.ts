import { createTokenBucket } from "./token-bucket.ts";

/** What one connection may cost. */
export interface ConnectionLimits {
  /** Whether another request may be looked at. */
  mayAsk(): boolean;
  /** Called for a request that was refused unread, or could not be read; false when the connection has to go. */
  bearsRefusal(): boolean;
  /** Called for every packet of whatever kind, before it is read; false when the connection has to go. */
  bearsPacket(): boolean;
}

/** Refused requests that a connection may have at once, and a second: our own screens send none. */
const PATIENCE = 100;
const PATIENCE_A_SECOND = 1;

/** A burst of five seconds' worth is a busy screen; packets get double, for answers to pings come among them. */
const BURST_SECONDS = 5;
const PACKETS_A_REQUEST = 2;

/** The limits of a new connection; `nowMs` is a clock that never goes back. */
export function createConnectionLimits(requestsPerSecond: number, nowMs: () => number): ConnectionLimits {
  const bucket = (perSecond: number) => createTokenBucket(BURST_SECONDS * perSecond, perSecond, nowMs);
  const requests = bucket(requestsPerSecond);
  const packets = bucket(PACKETS_A_REQUEST * requestsPerSecond);
  const patience = createTokenBucket(PATIENCE, PATIENCE_A_SECOND, nowMs);
  return {
    mayAsk: () => requests.take(),
    bearsRefusal: () => patience.take(),
    bearsPacket: () => packets.take(),
  };
}
