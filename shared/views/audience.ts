import type { CounterId, ZoneId } from "#shared/kit/ids.ts";

/** Who looks. Each audience has its own view and sees nothing else. */
export type Audience =
  /** Without a zone: the whole house. */
  | { readonly kind: "board"; readonly zoneId?: ZoneId | undefined }
  | { readonly kind: "kiosk" }
  | { readonly kind: "counter-display"; readonly counterId: CounterId }
  | { readonly kind: "console"; readonly counterId: CounterId }
  | { readonly kind: "director" };

/** The same audience has the same key: its frame is made once and sent to all of it. */
export const audienceKey = (audience: Audience): string =>
  [audience.kind, "counterId" in audience ? audience.counterId : null, "zoneId" in audience ? audience.zoneId : null]
    .filter((part) => part !== null && part !== undefined)
    .join(":");
