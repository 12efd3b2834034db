import type { CounterId } from "#shared/kit/ids.ts";

/** Who looks. Each audience has its own view and sees nothing else. */
export type Audience =
  | { readonly kind: "board" }
  | { readonly kind: "kiosk" }
  | { readonly kind: "counter-display"; readonly counterId: CounterId }
  | { readonly kind: "console"; readonly counterId: CounterId }
  | { readonly kind: "director" };

/** The same audience has the same key: its frame is made once and sent to all of it. */
export const audienceKey = (audience: Audience): string =>
  "counterId" in audience ? `${audience.kind}:${audience.counterId}` : audience.kind;
