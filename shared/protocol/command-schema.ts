import { z } from "zod";

import type { QueueCommand } from "#shared/domain/command.ts";

import {
  countSchema,
  daySchema,
  idSchemas as id,
  instantSchema,
  languageSchema,
  lineSchema,
  localTextSchema,
  ticketNumberSchema,
} from "./schema-parts.ts";

const at = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type), counterId: id.counter });
const of = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type), ticketId: id.ticket });

const outcome = z.enum(["completed", "received", "incomplete", "rejected"]);
const notice = { reason: lineSchema(200).min(1), publicText: localTextSchema(200) };

/** Milliseconds since midnight. */
const ofDay = z.int().min(0).max(86_400_000);
const stretch = z.strictObject({ fromMs: ofDay, toMs: ofDay });

/** What became of a paper. */
export const printResultSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("printed") }),
  z.strictObject({ kind: z.literal("sent") }),
  z.strictObject({ kind: z.literal("failed"), reason: lineSchema(40).min(1), begun: z.boolean() }),
]);

const target = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("field"), fieldId: id.field }),
  z.strictObject({ kind: z.literal("counter"), counterId: id.counter }),
  z.strictObject({ kind: z.literal("sender") }),
]);

/** A new turn as asked for at a kiosk, a console or through the interface for other software. */
export const issueTicketSchema = z.strictObject({
  type: z.literal("IssueTicket"),
  procedureId: id.procedure,
  classId: id.class,
  files: z.int().min(1).max(10_000).default(1),
  language: languageSchema.default("vi"),
  thenProcedures: z.array(id.procedure).max(20).default([]),
  /** The day's keyed hash of a card that was shown at the kiosk; never the number on it. */
  person: id.person.optional(),
  /** Staff stood beside the citizen at a kiosk and pressed for them. */
  isAssisted: z.literal(true).optional(),
  showsClass: z.literal(true).optional(),
  /** Who cannot come to the counter alone: the clerk comes for them. */
  wantsFetching: z.literal(true).optional(),
});

/**
 * A ticket that a kiosk gave without the server: a `command` whose id is `broughtCommandId` of the press, with the answer
 * of `IssueTicket`; `ticket` is null where its day is over.
 */
export const bringTicketSchema = issueTicketSchema.extend({
  type: z.literal("BringTicket"),
  fieldId: id.field,
  /** As it is on the paper. */
  number: ticketNumberSchema,
  /** Its count in the block; null where it ends in the kiosk's own letter. */
  count: countSchema.nullable(),
  /** The day of the paper; null where the kiosk does not believe its clock, and the ticket is of the day that it comes. */
  day: daySchema.nullable(),
  issuedAt: instantSchema,
  /** The press as it was, or would have been, asked of the server: from now on it gives nothing, and gives back what it gave. */
  insteadOf: id.command,
  /** Of `numbers:sync`: proves that it gave the number where the kiosk was paired anew since. */
  storeId: id.store.optional(),
});

/** A turn that staff had written by hand while nothing worked, with the answer of `IssueTicket`. */
export const issueWrittenSchema = issueTicketSchema.omit({ isAssisted: true }).extend({
  type: z.literal("IssueWritten"),
  writtenAt: instantSchema,
  reason: lineSchema(200).min(1),
  /** The press of a kiosk's ticket that no line takes, and in whose stead it is. */
  unplaced: id.command.optional(),
});

/** What became of a ticket's paper. */
export const recordPrintSchema = of("RecordPrint").extend({ result: printResultSchema });

/** Every command that may come over the wire; the rest is the centre's own. */
export const commandSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("OpenDay") }),
  z.strictObject({ type: z.literal("CloseDay") }),
  z.strictObject({ type: z.literal("CloseIssuing"), fieldId: id.field.nullable(), ...notice }),
  z.strictObject({ type: z.literal("OpenIssuing"), fieldId: id.field.nullable() }),
  z.strictObject({ type: z.literal("ChangeHours"), hours: z.array(stretch).max(6), reason: lineSchema(200).min(1) }),
  z.strictObject({ type: z.literal("RestoreHours") }),
  issueTicketSchema,
  bringTicketSchema,
  z.strictObject({ type: z.literal("SettleUnplaced"), press: id.command, reason: lineSchema(200).min(1) }),
  issueWrittenSchema,
  of("CancelTicket"),
  of("StepAway"),
  of("ReturnFromAway"),
  of("ReadmitTicket"),
  of("ReleaseHold"),
  recordPrintSchema,
  at("CallNext").extend({ finishing: outcome.nullable().default(null) }),
  at("CallTicket").extend({ ticketId: id.ticket, reason: z.enum(["came-back", "urgent", "continues", "other"]) }),
  at("RecallTicket"),
  at("MarkNoShow"),
  at("ReturnToWaiting"),
  at("StartServing"),
  at("FinishServing").extend({ outcome }),
  at("HoldTicket").extend({
    reason: z.enum(["missing-papers", "copying", "payment", "other"]),
    forMs: z.int().positive().max(86_400_000),
  }),
  at("ResumeTicket").extend({ ticketId: id.ticket }),
  at("TransferTicket").extend({ target }),
  at("AwaitSignature"),
  at("CallForResult").extend({ ticketId: id.ticket }),
  at("UndoLast"),
  at("OpenCounter"),
  at("PauseCounter").extend({
    reason: z.enum(["break", "meeting", "technical", "other"]),
    forMs: z.int().positive().max(14_400_000).optional(),
  }),
  at("ResumeCounter"),
  at("CloseCounter"),
  at("SignIn").extend({ clerkId: id.clerk }),
  at("SignOut"),
  at("LendCounter").extend({
    fieldId: id.field,
    until: instantSchema.nullable().default(null),
    reason: lineSchema(200),
  }),
  at("ReturnCounter"),
  z.strictObject({
    type: z.literal("AcceptMove"),
    moveId: id.move,
    until: instantSchema.nullable().optional(),
  }),
  z.strictObject({ type: z.literal("DeclineMove"), moveId: id.move, reason: lineSchema(200) }),
  z.strictObject({ type: z.literal("RequestHelp") }),
  z.strictObject({ type: z.literal("WithdrawHelp") }),
  z.strictObject({ type: z.literal("AnswerHelp"), deviceId: id.device }),
  z.strictObject({
    type: z.literal("AnnounceText"),
    text: localTextSchema(200),
    zoneId: id.zone.nullable().default(null),
  }),
  at("PinCounter"),
  at("UnpinCounter"),
  z.strictObject({ type: z.literal("DismissNotice"), noticeId: id.notice, reason: lineSchema(200).min(1) }),
  z.strictObject({ type: z.literal("SetBalancing"), mode: z.enum(["off", "propose", "auto"]) }),
]) satisfies z.ZodType<QueueCommand>;

/** A command on the wire with the id that makes its retry free. */
export const commandRequestSchema = z.strictObject({ commandId: id.command, command: commandSchema });
