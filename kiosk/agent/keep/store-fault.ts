import Database from "better-sqlite3";

/** Why the kiosk's own store is not as it should be. */
export type StoreFaultCode =
  /** The disk refuses: nothing was recorded, and it may pass. */
  | "STORE_UNAVAILABLE"
  /** The file is damaged, or a later version wrote it: it was set aside. */
  | "STORE_DAMAGED";

/** The kiosk's own store failed. */
export class StoreFault extends Error {
  override readonly name = "StoreFault";
  readonly code: StoreFaultCode;
  constructor(code: StoreFaultCode, options?: ErrorOptions) {
    super(`kiosk store: ${code}`, options);
    this.code = code;
  }
}

const DAMAGE = /^SQLITE_(CORRUPT|NOTADB)/;
const PASSING = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/;

const codeOf = (error: unknown): string => (error instanceof Database.SqliteError ? error.code : "");

/** Whether nothing in the file is to be believed. */
export const isDamage = (error: unknown): boolean =>
  DAMAGE.test(codeOf(error)) || (error instanceof StoreFault && error.code === "STORE_DAMAGED");

/** Whether another program uses the file. */
export const isHeld = (error: unknown): boolean => codeOf(error).startsWith("SQLITE_BUSY");

/**
 * Runs work on the store.
 * @throws StoreFault when the disk refused or the file is damaged; any other error as it came.
 */
export function onStore<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (isDamage(cause)) throw new StoreFault("STORE_DAMAGED", { cause });
    if (PASSING.test(codeOf(cause))) throw new StoreFault("STORE_UNAVAILABLE", { cause });
    throw cause;
  }
}
