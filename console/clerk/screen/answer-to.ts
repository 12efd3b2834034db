import type { CounterId } from "#shared/kit/ids.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import type { DeskAction } from "../desk/desk-action.ts";
import type { DeskDialog } from "../dialogs/desk-dialog.ts";

/** What an action does: a command at once, or a question first. */
export type Answer =
  | { readonly kind: "press"; readonly command: CommandInput }
  | { readonly kind: "ask"; readonly dialog: DeskDialog };

/** What follows a press on an action. */
export function answerTo(action: DeskAction, counterId: CounterId): Answer {
  switch (action) {
    case "recall":
      return press({ type: "RecallTicket", counterId });
    case "no-show":
      return press({ type: "MarkNoShow", counterId });
    case "back-to-waiting":
      return press({ type: "ReturnToWaiting", counterId });
    case "sign":
      return press({ type: "AwaitSignature", counterId });
    case "resume":
      return press({ type: "ResumeCounter", counterId });
    case "close":
      return press({ type: "CloseCounter", counterId });
    case "finish-otherwise":
      return ask("outcome");
    case "hold":
    case "transfer":
    case "pause":
    case "sign-out":
      return ask(action);
  }
}

const press = (command: CommandInput): Answer => ({ kind: "press", command });

const ask = (kind: Exclude<DeskDialog["kind"], "call">): Answer => ({ kind: "ask", dialog: { kind } });
