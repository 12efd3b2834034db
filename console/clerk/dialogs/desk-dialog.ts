import type { StaffTicket } from "#shared/views/staff-types.ts";

/** The question that is open over the desk. */
export type DeskDialog =
  | { readonly kind: "pause" | "hold" | "outcome" | "transfer" | "sign-out" | "issue" | "reprint" }
  | { readonly kind: "call"; readonly ticket: StaffTicket };
