import type { Catalogue } from "#shared/i18n/catalogue.ts";
import type { CommandInput } from "#ui/link/create-link.ts";

/** How the undo bar names what was done. */
export type Did = keyof Catalogue["console"]["did"];

const NAMES: Partial<Record<CommandInput["type"], Did>> = {
  CallNext: "next",
  CallTicket: "call",
  CallForResult: "call",
  ResumeTicket: "call",
  StartServing: "start",
  FinishServing: "finish",
  RecallTicket: "recall",
  MarkNoShow: "no-show",
  ReturnToWaiting: "back-to-waiting",
  HoldTicket: "hold",
  TransferTicket: "transfer",
  AwaitSignature: "sign",
  PauseCounter: "pause",
  ResumeCounter: "resume",
  OpenCounter: "open",
  CloseCounter: "close",
};

/** The name of what a command did. */
export const didOf = (command: CommandInput): Did => NAMES[command.type] ?? "other";
