import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { TakeFault } from "#shared/voice/recording/check-take.ts";
import type { Prompt } from "#shared/voice/prompts.ts";
import { clipKey } from "#shared/voice/voice-pack.ts";

/** Where the reading of one prompt stands. */
export type Reading =
  | { readonly kind: "ready" }
  | { readonly kind: "recording" }
  | { readonly kind: "checking" }
  | { readonly kind: "kept" }
  | { readonly kind: "faulty"; readonly fault: TakeFault | "unreadable" }
  | { readonly kind: "refused"; readonly code: RefusalCode };

/** The wizard: which prompt, and how its reading stands. */
export interface Studio {
  readonly at: number;
  readonly reading: Reading;
}

/** What happens in it. */
export type StudioMessage =
  | { readonly type: "went"; readonly to: number }
  | { readonly type: "turned"; readonly reading: Reading };

const READY: Reading = { kind: "ready" };

/** Another prompt begins anew; a reading that is answered for later than that is not this prompt's. */
export function reduceStudio(studio: Studio, message: StudioMessage): Studio {
  return message.type === "went" ? { at: message.to, reading: READY } : { ...studio, reading: message.reading };
}

/** Where somebody left off: the first prompt that nobody has read; the first one when all are. */
export function leftOffAt(prompts: readonly Prompt[], recorded: ReadonlySet<string>): number {
  return Math.max(
    0,
    prompts.findIndex(({ says }) => !recorded.has(clipKey(says))),
  );
}

/** The next prompt that nobody has read, after this one and round the end; null when all are read. */
export function nextUnread(prompts: readonly Prompt[], recorded: ReadonlySet<string>, at: number): number | null {
  const order = [...prompts.keys()].map((step) => (at + 1 + step) % prompts.length);
  return order.find((index) => !recorded.has(clipKey(prompts[index]?.says ?? ""))) ?? null;
}

/** Whether the person must wait for the machine. */
export const isBusy = ({ kind }: Reading): boolean => kind === "recording" || kind === "checking";
