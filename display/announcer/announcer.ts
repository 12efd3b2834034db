import type { Announcement } from "./announcement.ts";
import type { Hearing } from "./outcome.ts";

/**
 * Tells the room of one call. Today a chime; a voice is another implementation of this port: `announcement.call` gives it
 * the number, the counter's label, the citizen's language and whether it is a recall, `isEarlier` that the call was made
 * while the screen was cut off.
 */
export interface Announcer {
  /**
   * Resolves when the last sound has ended, with whether it was heard; at once where the browser allows no sound, for the
   * call is shown all the same.
   * Never asked for a silent call, nor before the announcement before has ended or was given up. A rejection counts as an
   * end: one sound that fails never stops the next. Falls silent when `leaving` aborts.
   */
  say(announcement: Announcement, leaving: AbortSignal): Promise<Hearing>;
}
