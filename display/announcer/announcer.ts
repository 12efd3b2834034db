import type { Told } from "./announcement.ts";
import type { Hearing } from "./outcome.ts";

/** The room in which something is told, while it is told. */
export interface Hall {
  /** Aborts when the page leaves, or the announcement has taken too long: fall silent. */
  readonly leaving: AbortSignal;
  /** How many announcements wait behind this one. */
  readonly waiting: () => number;
  /** Whether a call still stands, or its citizen has come meanwhile. */
  readonly stands: () => boolean;
}

/** Tells the room of one call, or of one text. */
export interface Announcer {
  /**
   * Resolves when the last sound has ended, with whether it was heard; at once where the browser allows no sound, for the
   * call is shown all the same.
   * Never asked for a silent call, nor before the announcement before has ended or was given up. A rejection counts as an
   * end: one sound that fails never stops the next.
   */
  readonly say: (told: Told, hall: Hall) => Promise<Hearing>;
  /** Says what was heard again, as often as the centre wants and as long as that is of use; a rejection counts as an end. */
  readonly repeat: (told: Told, hall: Hall) => Promise<void>;
}
