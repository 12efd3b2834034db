import { randomInt } from "node:crypto";

// Without I, L, O, 0 and 1, which are read for one another across a room.
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** Six characters that a person reads off one screen and finds again on another: `K7M2QX`. */
export const pairingCode = (): string => Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
