import { z } from "zod";

const FASTEST_MM_PER_SECOND = 1_000;
const LONGEST_ROLL_MM = 100_000;

const part = {
  paper: z.enum(["ok", "near-end", "out"]),
  cover: z.enum(["closed", "open"]),
  cutter: z.enum(["ok", "jammed"]),
  /** Off: it forgets everything, the open connection falls silent, new ones are refused. */
  power: z.enum(["on", "off"]),
  /** A head too hot, which passes when it has cooled down, or a broken part. */
  error: z.enum(["none", "overheated", "broken"]),
  /** Somebody holds the feed button: it stands still and says no more than that. */
  isFeedHeld: z.boolean(),
  /** Another program has it: new connections are broken at once. */
  isTaken: z.boolean(),
  /** It prints all the same when it answers no question, or none about what it has printed. */
  answers: z.enum(["all", "status-only", "none"]),
  /** Accepts a connection and never reads from it. */
  isDeaf: z.boolean(),
  mmPerSecond: z.number().min(1).max(FASTEST_MM_PER_SECOND),
  /** The roll ends after this much more paper; null for a roll without end. */
  paperLeftMm: z.number().min(0).max(LONGEST_ROLL_MM).nullable(),
  /** Breaks the connection, or loses its power, once, when it has read this many more bytes. */
  breakAfter: z.strictObject({ bytes: z.int().positive(), how: z.enum(["reset", "fin", "power-off"]) }).nullable(),
};

/** What can be wrong with the virtual printer; each part stays until it is changed. */
const printerFaultsSchema = z.strictObject(part);

/** What is wrong with the virtual printer. */
export type PrinterFaults = z.infer<typeof printerFaultsSchema>;

/** Nothing is wrong; how fast it prints is another matter. */
export const MENDED: Omit<PrinterFaults, "mmPerSecond"> = {
  paper: "ok",
  cover: "closed",
  cutter: "ok",
  power: "on",
  error: "none",
  isFeedHeld: false,
  isTaken: false,
  answers: "all",
  isDeaf: false,
  paperLeftMm: null,
  breakAfter: null,
};

/** A change: the parts that are named. */
export const printerFaultsChangeSchema = z.strictObject({
  paper: part.paper.exactOptional(),
  cover: part.cover.exactOptional(),
  cutter: part.cutter.exactOptional(),
  power: part.power.exactOptional(),
  error: part.error.exactOptional(),
  isFeedHeld: part.isFeedHeld.exactOptional(),
  isTaken: part.isTaken.exactOptional(),
  answers: part.answers.exactOptional(),
  isDeaf: part.isDeaf.exactOptional(),
  mmPerSecond: part.mmPerSecond.exactOptional(),
  paperLeftMm: part.paperLeftMm.exactOptional(),
  breakAfter: part.breakAfter.exactOptional(),
});

/** What somebody changes about the virtual printer. */
export type PrinterFaultsChange = z.infer<typeof printerFaultsChangeSchema>;

const pieceSchema = z.strictObject({
  id: z.int().positive(),
  widthDots: z.int().positive(),
  heightDots: z.int().nonnegative(),
});

/** A piece of paper that was cut or torn off. Its picture is at `/papers/<id>.png`. */
export type PaperPiece = z.infer<typeof pieceSchema>;

const situation = { faults: printerFaultsSchema, unknownCommands: z.int().nonnegative() };

/**
 * What the virtual printer tells its page, in the order in which it happened. The first message of a connection is a
 * whole picture; `rows` are base64 of one bit a dot, 1 is black, the leftmost dot in the highest bit.
 */
export const printerPageMessageSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("whole"),
    widthDots: z.int().positive(),
    /** Between the print head, where rows appear, and the blade, where the paper leaves the printer. */
    hiddenDots: z.int().nonnegative(),
    rows: z.base64(),
    pieces: z.array(pieceSchema),
    ...situation,
  }),
  z.strictObject({ kind: z.literal("printed"), rows: z.base64() }),
  /** All rows but the last `keptRows` fell off as this piece. */
  z.strictObject({ kind: z.literal("cut"), piece: pieceSchema, keptRows: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal("situation"), ...situation }),
]);

/** One message to the page. */
export type PrinterPageMessage = z.infer<typeof printerPageMessageSchema>;
