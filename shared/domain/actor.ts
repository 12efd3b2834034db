import type { ClerkId, DeviceId } from "#shared/kit/ids.ts";

/** Who caused a command; written into the log with its events. */
export type Actor =
  | { readonly kind: "device"; readonly deviceId: DeviceId }
  | { readonly kind: "clerk"; readonly clerkId: ClerkId }
  | { readonly kind: "director" }
  | { readonly kind: "integration"; readonly name: string }
  /** The centre itself: midnight, a hold that ran out, a lend whose time is over. */
  | { readonly kind: "system" };
