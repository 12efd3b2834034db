import type { QueueCommand } from "#shared/domain/command.ts";
import type { QueueState, Ticket } from "#shared/domain/state.ts";
import type { DeviceId } from "#shared/kit/ids.ts";
import type { ClientEvents } from "#shared/protocol/events.ts";
import type { Audience } from "#shared/views/audience.ts";

import type { Principal, Role } from "#server/auth/principal.ts";

const director: readonly Role[] = ["director"];
const staff: readonly Role[] = ["clerk", "director"];
const screens: readonly Role[] = ["board", "counter-display"];

/** Who may ask for which command. What is not listed may nobody; a clerk's counter is checked besides. */
export const COMMAND_ROLES: Record<QueueCommand["type"], readonly Role[]> = {
  OpenDay: director,
  CloseDay: director,
  CloseIssuing: director,
  OpenIssuing: director,
  ChangeHours: director,
  RestoreHours: director,
  IssueTicket: ["kiosk", "clerk", "director", "integration"],
  IssueWritten: staff,
  // Through the request `paper:order`, which also has it printed.
  OrderPaper: [],
  CancelTicket: staff,
  StepAway: staff,
  ReturnFromAway: staff,
  ReadmitTicket: staff,
  ReleaseHold: staff,
  // Through the request `numbers:sync`.
  KeepNumbers: [],
  BringTicket: ["kiosk"],
  // The centre's own, of what a kiosk brought in vain.
  NoteUnplaced: [],
  SettleUnplaced: director,
  RecordPrint: ["kiosk", "director"],
  CallNext: staff,
  CallTicket: staff,
  RecallTicket: staff,
  MarkNoShow: staff,
  ReturnToWaiting: staff,
  StartServing: staff,
  FinishServing: staff,
  HoldTicket: staff,
  ResumeTicket: staff,
  TransferTicket: staff,
  AwaitSignature: staff,
  CallForResult: staff,
  UndoLast: staff,
  OpenCounter: staff,
  PauseCounter: staff,
  ResumeCounter: staff,
  CloseCounter: staff,
  // Through the sign-in page alone, which asks for the PIN.
  SignIn: [],
  SignOut: staff,
  RequestHelp: ["kiosk"],
  WithdrawHelp: ["kiosk"],
  AnswerHelp: staff,
  AnnounceText: director,
  // Through the request `call:announced`.
  RecordAnnounced: [],
  LendCounter: director,
  ReturnCounter: director,
  // Through `PUT /api/v1/appointments`, which hashes what it is told.
  SetAppointments: [],
  DismissNotice: director,
  // The centre's own: no client may ask.
  ProposeMove: [],
  MakeMove: [],
  WithdrawMove: [],
  JudgeMove: [],
  AcceptMove: director,
  DeclineMove: director,
  PinCounter: director,
  UnpinCounter: director,
  SetBalancing: director,
};

/** Who may send which request over a socket. */
export const REQUEST_ROLES: Record<keyof ClientEvents, readonly Role[]> = {
  command: ["kiosk", "clerk", "director", "integration"],
  "numbers:sync": ["kiosk"],
  "printer:report": ["kiosk"],
  "paper:order": staff,
  "printer:test": director,
  "card:key": ["kiosk"],
  "card:find": ["kiosk"],
  "call:announced": screens,
  "board:report": screens,
  "device:decide": director,
  "clock:confirm": director,
  "staff:set-pin": director,
};

/** Whose view it is. */
const AUDIENCE_ROLES: Record<Audience["kind"], Role> = {
  board: "board",
  kiosk: "kiosk",
  "counter-display": "counter-display",
  console: "clerk",
  director: "director",
};

/** Who may use which part of the HTTP interface with a token; everything else there is open, and says so in its file. */
export const ROUTE_ROLES = {
  issueTicket: COMMAND_ROLES.IssueTicket,
  readBoard: ["integration", "board", "clerk", "director"],
  readCatalogue: ["integration", "kiosk", "clerk", "director"],
  setAppointments: ["integration", "director"],
  readReports: director,
  plan: director,
  setVoices: director,
  endSession: staff,
} as const satisfies Record<string, readonly Role[]>;

/** Whether somebody may ask for a command: by role, and then only at their own counter and for their own tickets. */
export function mayCommand(principal: Principal, command: QueueCommand, state: QueueState): boolean {
  if (!COMMAND_ROLES[command.type].includes(principal.kind)) return false;
  if (principal.kind === "clerk" && "counterId" in command) return command.counterId === principal.counterId;
  if (principal.kind === "kiosk" && command.type === "RecordPrint") {
    const ticket = state.tickets.get(command.ticketId);
    return ticket === undefined || hasPrinted(principal.deviceId, ticket);
  }
  return true;
}

/** A kiosk prints what it gave, and what staff had printed there. */
const hasPrinted = (deviceId: DeviceId, { issuedBy, paperAt }: Ticket): boolean =>
  paperAt === deviceId || (issuedBy.kind === "device" && issuedBy.deviceId === deviceId);

/** Whether somebody may look through an audience's eyes; a clerk only at their own counter. */
export function mayWatch(principal: Principal, audience: Audience): boolean {
  if (AUDIENCE_ROLES[audience.kind] !== principal.kind) return false;
  return principal.kind !== "clerk" || ("counterId" in audience && audience.counterId === principal.counterId);
}
