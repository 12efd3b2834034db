import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify<string, Buffer, number, { N: number; maxmem: number }, Buffer>(scrypt);

const KEY_BYTES = 32;
const BLOCK_BYTES = 8 * 128;

/** scrypt's cost for a kiosk: a tenth of a second for each guess on a small machine. Tests take less. */
export const PIN_COST = 2 ** 15;

/** A PIN's hash with its own salt and cost: `scrypt:cost:salt:key`. */
export async function hashPin(pin: string, cost: number): Promise<string> {
  const salt = randomBytes(16);
  const key = await keyOf(pin, salt, cost);
  return ["scrypt", cost, salt.toString("base64url"), key.toString("base64url")].join(":");
}

/** Whether a PIN is the one that was hashed; takes as long when it is not. */
export async function isPin(pin: string, hash: string): Promise<boolean> {
  const [, cost, salt = "", key = ""] = hash.split(":");
  const found = await keyOf(pin, Buffer.from(salt, "base64url"), Number(cost));
  const wanted = Buffer.from(key, "base64url");
  return wanted.length === found.length && timingSafeEqual(found, wanted);
}

const keyOf = (pin: string, salt: Buffer, cost: number): Promise<Buffer> =>
  derive(pin, salt, KEY_BYTES, { N: cost, maxmem: 2 * cost * BLOCK_BYTES });
