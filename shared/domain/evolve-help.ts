import { assertNever } from "#shared/kit/assert-never.ts";
import type { Recorded } from "./event.ts";
import type { HelpEvent } from "./help.ts";
import type { QueueState } from "./state.ts";

/** Folds a fact of help at a kiosk. */
export function evolveHelp({ help }: QueueState, event: HelpEvent, { at }: Recorded): void {
  const { deviceId } = event;
  switch (event.type) {
    case "HelpRequested":
      help.set(deviceId, { deviceId, since: at, answeredAt: null });
      return;
    case "HelpWithdrawn":
      help.delete(deviceId);
      return;
    case "HelpAnswered": {
      const call = help.get(deviceId);
      if (call !== undefined) help.set(deviceId, { ...call, answeredAt: at });
      return;
    }
    default:
      return assertNever(event);
  }
}
