import { isMarked } from "./file-mark.ts";

const HEAD_BYTES = 27;
/** Opus counts its time in these, whatever was recorded: RFC 7845, 4. */
const GRANULES_A_SECOND = 48_000;
const PRE_SKIP_AT = 10;

/**
 * How long an Ogg file of Opus plays, in milliseconds (RFC 3533, RFC 7845); null where it is none, or where it does not
 * end with a page that lies whole within it. The packets themselves are not decoded.
 */
export function opusMs(bytes: Uint8Array): number | null {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let preSkip: number | null = null;
  let end = 0n;
  for (let at = 0; at < bytes.length;) {
    const body = bodyOf(file, at);
    if (body === null) return null;
    if (preSkip === null && (preSkip = preSkipIn(file, body)) === null) return null;
    const granules = file.getBigInt64(at + 6, true);
    if (granules > end) end = granules;
    at = body.to;
  }
  if (preSkip === null) return null;
  const ms = Math.round(((Number(end) - preSkip) / GRANULES_A_SECOND) * 1000);
  return ms > 0 && Number.isSafeInteger(ms) ? ms : null;
}

interface Body {
  readonly from: number;
  readonly to: number;
}

/** What stands in the page that begins here. */
function bodyOf(file: DataView, at: number): Body | null {
  if (at + HEAD_BYTES > file.byteLength || !isMarked(file, at, "OggS")) return null;
  const segments = file.getUint8(at + HEAD_BYTES - 1);
  const from = at + HEAD_BYTES + segments;
  if (from > file.byteLength) return null;
  let to = from;
  for (let index = 0; index < segments; index += 1) to += file.getUint8(at + HEAD_BYTES + index);
  return to > file.byteLength ? null : { from, to };
}

const preSkipIn = (file: DataView, { from, to }: Body): number | null =>
  to - from > PRE_SKIP_AT + 2 && isMarked(file, from, "OpusHead") ? file.getUint16(from + PRE_SKIP_AT, true) : null;
