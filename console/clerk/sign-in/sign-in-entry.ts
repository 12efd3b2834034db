import type { ClerkId, CounterId } from "#shared/kit/ids.ts";
import type { SignInOptions } from "#shared/protocol/requests.ts";

/** What somebody who signs in has chosen and typed so far. */
export interface SignInEntry {
  readonly counterId: CounterId | null;
  readonly clerkId: ClerkId | null;
  readonly pin: string;
}

/** What can happen to it. */
export type SignInMessage =
  | { readonly type: "counter"; readonly counterId: CounterId | null }
  | { readonly type: "clerk"; readonly clerkId: ClerkId | null }
  /** Everything in the field, as typed. */
  | { readonly type: "typed"; readonly text: string }
  | { readonly type: "digit"; readonly digit: string }
  | { readonly type: "erase" }
  | { readonly type: "clear" };

/** What is asked for next. */
export type SignInStep = "counter" | "clerk" | "pin";

const PIN_MIN = 4;
const PIN_MAX = 8;

/** The one place where an entry changes. Another name begins its PIN anew; what is no digit is no part of a PIN. */
export function reduceEntry(entry: SignInEntry, message: SignInMessage): SignInEntry {
  switch (message.type) {
    case "counter":
      return { ...entry, counterId: message.counterId };
    case "clerk":
      return { ...entry, clerkId: message.clerkId, pin: "" };
    case "typed":
      return withPin(entry, message.text);
    case "digit":
      return withPin(entry, entry.pin + message.digit);
    case "erase":
      return withPin(entry, entry.pin.slice(0, -1));
    case "clear":
      return withPin(entry, "");
  }
}

const withPin = (entry: SignInEntry, text: string): SignInEntry => ({
  ...entry,
  pin: text.replace(/\D/g, "").slice(0, PIN_MAX),
});

/** The first thing that is still missing. */
export function stepOf({ counterId, clerkId }: SignInEntry): SignInStep {
  if (counterId === null) return "counter";
  return clerkId === null ? "clerk" : "pin";
}

/** Whoever sat here last most likely sits here again; what the centre no longer has is left open. */
export function entryFor(options: SignInOptions, last: Pick<SignInEntry, "counterId" | "clerkId"> | null): SignInEntry {
  return {
    counterId: options.counters.find((counter) => counter.counterId === last?.counterId)?.counterId ?? null,
    clerkId: options.clerks.find((clerk) => clerk.clerkId === last?.clerkId)?.clerkId ?? null,
    pin: "",
  };
}

/** The request that a complete entry makes; null while something is missing. */
export function signInRequest({ counterId, clerkId, pin }: SignInEntry) {
  if (counterId === null || clerkId === null || pin.length < PIN_MIN) return null;
  return { counterId, clerkId, pin };
}
