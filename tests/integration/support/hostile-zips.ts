import { crc32, deflateRawSync } from "node:zlib";
import { writeZip } from "#server/voices/zip/write-zip.ts";

/** An archive of one packed `manifest.json`, as other programs write it; it may lie about its size. */
export function deflatedZip(content: Buffer, claimedBytes = content.length): Buffer {
  const packed = deflateRawSync(content);
  const plain = writeZip([{ name: "manifest.json", bytes: packed }]);
  const central = plain.indexOf(Buffer.from("PK\u0001\u0002"));
  for (const [at, extra] of [
    [0, 0],
    [central, 2],
  ] as const) {
    plain.writeUInt16LE(8, at + 8 + extra);
    plain.writeUInt32LE(crc32(content), at + 14 + extra);
    plain.writeUInt32LE(claimedBytes, at + 22 + extra);
  }
  return plain;
}

const MANIFEST = { format: 1, language: "vi", voice: "Lan", licence: "" };

/** A pack of one clip whose manifest is bent by the test. */
const bentPack = (bend: object, clip: Uint8Array, ...names: readonly string[]): Buffer => {
  const manifest = { ...MANIFEST, clips: [{ says: "1", file: "1.wav", ms: 300 }], ...bend };
  const clips = (names.length === 0 ? ["1.wav"] : names).map((name) => ({ name, bytes: clip }));
  return writeZip([{ name: "manifest.json", bytes: Buffer.from(JSON.stringify(manifest)) }, ...clips]);
};

const clipNamed = (file: string) => ({ clips: [{ says: "1", file, ms: 300 }] });

/** Archives that are no pack, by what is wrong with them; made from one that is, and its clip. */
export function hostilePacks(whole: Buffer, clip: Uint8Array): Readonly<Record<string, Buffer<ArrayBuffer>>> {
  const encrypted = Buffer.from(whole);
  encrypted.writeUInt16LE(1, encrypted.indexOf(Buffer.from("PK\u0001\u0002")) + 8);
  const many = Array.from({ length: 502 }, (_, index) => ({ name: `${index}.wav`, bytes: new Uint8Array() }));
  const packs = {
    empty: Buffer.alloc(0),
    "no archive": Buffer.from("GIF89a".repeat(100)),
    "torn in the middle": whole.subarray(0, whole.length >> 1),
    "without its last byte": whole.subarray(0, -1),
    "without its first half": whole.subarray(whole.length >> 1),
    encrypted,
    "a bomb": deflatedZip(Buffer.alloc(1_500_000_000 / 100), 100),
    "a bomb that says so": deflatedZip(Buffer.alloc(61_000_000)),
    "full of more files than a pack has": writeZip(many),
    "one file twice": bentPack({}, clip, "1.wav", "1.wav"),
    "without a manifest": writeZip([{ name: "1.wav", bytes: clip }]),
    "a manifest that is no JSON": writeZip([{ name: "manifest.json", bytes: Buffer.from("{") }]),
    "of another format": bentPack({ format: 2 }, clip),
    "without a clip": bentPack({ clips: [] }, clip),
    "with a clip that is missing": bentPack({}, clip, "2.wav"),
    "with a clip that is no sound": bentPack({}, Buffer.from("#!/bin/sh")),
    "with a clip that is torn": bentPack({}, clip.slice(0, 999)),
    "with a clip out of its folder": bentPack(clipNamed("../../centre.sqlite"), clip, "../../centre.sqlite"),
    "with a clip by a path": bentPack(clipNamed("vi/1.wav"), clip, "vi/1.wav"),
    "with a clip of a whole path": bentPack(clipNamed("/etc/passwd"), clip, "/etc/passwd"),
    "with a clip that says nothing": bentPack({ clips: [{ says: "…", file: "1.wav", ms: 300 }] }, clip),
  };
  return Object.fromEntries(Object.entries(packs).map(([name, bytes]) => [name, Buffer.from(bytes)]));
}
