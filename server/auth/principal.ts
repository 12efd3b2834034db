import type { Actor } from "#shared/domain/actor.ts";
import type { DeviceId } from "#shared/kit/ids.ts";

import type { Session } from "./sessions.ts";

/** Who is at the door, proved by a token. `kind` is the role: what may be done stands in gateway/roles.ts. */
export type Principal =
  | { readonly kind: "kiosk" | "board" | "counter-display"; readonly deviceId: DeviceId }
  | Session
  | { readonly kind: "integration"; readonly name: string };

/** The roles. */
export type Role = Principal["kind"];

/** The author that a principal's commands carry into the log. */
export function actorOf(principal: Principal): Actor {
  switch (principal.kind) {
    case "kiosk":
    case "board":
    case "counter-display":
      return { kind: "device", deviceId: principal.deviceId };
    case "clerk":
      return { kind: "clerk", clerkId: principal.clerkId };
    case "director":
      return { kind: "director" };
    case "integration":
      return { kind: "integration", name: principal.name };
    default:
      return principal satisfies never;
  }
}
