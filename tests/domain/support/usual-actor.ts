import type { Actor } from "#shared/domain/actor.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { board, director, kiosk } from "./moment.ts";

/** Who usually does such a thing: at a counter its clerk, with a ticket the kiosk, with the day the director. */
export function usualActor(state: QueueState, what: object): Actor {
  if ("counterId" in what) return atCounter(state, what.counterId);
  if ("writtenAt" in what || "deviceId" in what) return director;
  if ("type" in what && what.type === "RecordAnnounced") return board;
  if ("type" in what && (what.type === "RequestHelp" || what.type === "WithdrawHelp")) return kiosk;
  return "storeId" in what || "ticketId" in what || "procedureId" in what ? kiosk : director;
}

function atCounter(state: QueueState, counterId: unknown): Actor {
  const counter = [...state.counters.values()].find(({ id }) => id === counterId);
  return counter === undefined || counter.clerkId === null ? director : { kind: "clerk", clerkId: counter.clerkId };
}
