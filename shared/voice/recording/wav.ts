import { isMarked } from "./file-mark.ts";
import type { Sound } from "./sound.ts";

/** What a WAV file holds. */
export interface WavFacts {
  readonly rate: number;
  readonly channels: number;
  readonly ms: number;
}

const HEAD_BYTES = 44;
const FORMAT_BYTES = 16;
const SAMPLE_BYTES = 2;
const LARGEST = 32_767;
const PCM = 1;
const LOWEST_RATE = 8000;
const HIGHEST_RATE = 96_000;

/** A sound as a WAV file of one channel with 16 bits a sample, which every browser plays and no encoder delays. */
export function writeWav({ samples, rate }: Sound): Uint8Array<ArrayBuffer> {
  const soundBytes = samples.length * SAMPLE_BYTES;
  const file = new DataView(new ArrayBuffer(HEAD_BYTES + soundBytes));
  writeMark(file, 0, "RIFF");
  file.setUint32(4, HEAD_BYTES - 8 + soundBytes, true);
  writeMark(file, 8, "WAVEfmt ");
  file.setUint32(16, FORMAT_BYTES, true);
  file.setUint16(20, PCM, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, rate, true);
  file.setUint32(28, rate * SAMPLE_BYTES, true);
  file.setUint16(32, SAMPLE_BYTES, true);
  file.setUint16(34, 8 * SAMPLE_BYTES, true);
  writeMark(file, 36, "data");
  file.setUint32(40, soundBytes, true);
  samples.forEach((sample, index) =>
    file.setInt16(HEAD_BYTES + index * SAMPLE_BYTES, Math.round(Math.max(-1, Math.min(1, sample)) * LARGEST), true),
  );
  return new Uint8Array(file.buffer);
}

/** What a WAV file holds; null for no whole one, or one that is not plain samples of 16 bits. */
export function readWav(bytes: Uint8Array): WavFacts | null {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD_BYTES || !isMarked(file, 0, "RIFF") || !isMarked(file, 8, "WAVE")) return null;
  const format = chunkIn(file, "fmt ");
  const sound = chunkIn(file, "data");
  if (format === null || format.bytes < FORMAT_BYTES || sound === null) return null;
  const channels = file.getUint16(format.at + 2, true);
  const rate = file.getUint32(format.at + 4, true);
  if (!isPlain(file, format.at) || ![1, 2].includes(channels) || rate < LOWEST_RATE || rate > HIGHEST_RATE) return null;
  return { rate, channels, ms: Math.round((sound.bytes / (SAMPLE_BYTES * channels * rate)) * 1000) };
}

const isPlain = (file: DataView, format: number): boolean =>
  file.getUint16(format, true) === PCM && file.getUint16(format + 14, true) === 8 * SAMPLE_BYTES;

/** A chunk that lies whole within the file. */
function chunkIn(file: DataView, mark: string): { readonly at: number; readonly bytes: number } | null {
  for (let at = 12; at + 8 <= file.byteLength;) {
    const bytes = file.getUint32(at + 4, true);
    if (isMarked(file, at, mark)) return at + 8 + bytes <= file.byteLength ? { at: at + 8, bytes } : null;
    // Chunks begin at even places.
    at += 8 + bytes + (bytes % 2);
  }
  return null;
}

function writeMark(file: DataView, at: number, mark: string): void {
  for (let index = 0; index < mark.length; index += 1) file.setUint8(at + index, mark.charCodeAt(index));
}
