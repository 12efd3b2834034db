import { assertNever } from "#shared/kit/assert-never.ts";
import type { DeviceId } from "#shared/kit/ids.ts";
import type { Envelope } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { HelpCommand } from "./help.ts";
import type { QueueState } from "./state.ts";

/** Answers a command about help at a kiosk. A kiosk calls for its own citizen alone. */
export function decideHelp(command: HelpCommand, { by }: Envelope, state: QueueState): Decision {
  switch (command.type) {
    case "RequestHelp":
      return by.kind === "device" ? request(by.deviceId, state) : refuse("HELP_NOT_ASKED");
    case "WithdrawHelp":
      return by.kind === "device" && state.help.has(by.deviceId)
        ? [{ type: "HelpWithdrawn", deviceId: by.deviceId }]
        : refuse("HELP_NOT_ASKED");
    case "AnswerHelp":
      return isUnanswered(command.deviceId, state)
        ? [{ type: "HelpAnswered", deviceId: command.deviceId }]
        : refuse("HELP_NOT_ASKED");
    default:
      return assertNever(command);
  }
}

// A call that stands goes on from when it was made, however often the button is pressed.
const request = (deviceId: DeviceId, state: QueueState): Decision =>
  isUnanswered(deviceId, state) ? [] : [{ type: "HelpRequested", deviceId }];

const isUnanswered = (deviceId: DeviceId, { help }: QueueState): boolean => help.get(deviceId)?.answeredAt === null;
