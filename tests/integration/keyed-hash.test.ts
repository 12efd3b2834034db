import { createHmac } from "node:crypto";

import { describe, expect, test } from "vitest";

import { keyedHash } from "#server/auth/keyed-hash.ts";

const hmac = (key: Buffer, text: string): string => createHmac("sha256", key).update(text).digest("base64url");

describe("a keyed hash", () => {
  test.each([
    ["a ticket of ours", Buffer.alloc(32, 7), "2026-11-22.A023"],
    ["letters beyond ASCII", Buffer.alloc(32, 7), "Tăng Nhơn Phú"],
    ["a key of a whole block", Buffer.alloc(64, 255), "2026-11-22.A023"],
    ["no text", Buffer.alloc(1, 1), ""],
  ])("is HMAC-SHA-256 for %s", (_, key, text) => {
    expect(keyedHash(key)(text)).toBe(hmac(key, text));
  });

  test("is the one that RFC 4231 gives (case 2)", () => {
    expect(
      Buffer.from(keyedHash(Buffer.from("Jefe"))("what do ya want for nothing?"), "base64url").toString("hex"),
    ).toBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  });

  test("takes no key longer than a block", () => {
    expect(() => keyedHash(Buffer.alloc(65))).toThrow(RangeError);
  });
});
