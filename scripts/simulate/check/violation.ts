/** A rule of the scenario format that a result breaks. */
export interface Violation {
  readonly rule: Rule;
  /** One sentence with the ticket or counter and the second. */
  readonly sentence: string;
}

/** What a result is held to. */
export type Rule =
  /** Every arrival and every due step is there, once, where and when it joined. */
  | "everybody"
  /** An outcome has the facts that belong to it. */
  | "outcome"
  /** Nobody is called after their patience, or leaves before it. */
  | "patience"
  /** A promise is a range. */
  | "promise"
  /** A service lasts as long as the clerk's pace, a no-show and an outage make it. */
  | "duration"
  /** A counter does one thing at a time. */
  | "one-at-a-time"
  /** A counter is on duty when it calls or turns. */
  | "duty"
  /** Nothing is called and no set-up starts in an outage. */
  | "outage"
  /** A counter serves the field that it is set to, and only fields that its clerk may serve. */
  | "eligibility"
  /** A turn starts from the present field, after the dwell, once decided and approved, and as soon as it may. */
  | "turn"
  /** In a field, first come first served in each class, and the bounded run of priority. */
  | "order"
  /** No counter stands idle while somebody waits in its field. */
  | "idle"
  /** The figures are those of the tickets and moves. */
  | "metrics";

/** Names a broken rule. */
export const violation = (rule: Rule, sentence: string): Violation => ({ rule, sentence });

/** A second of the day as it is said: "30123 (08:22:03)". */
export const atText = (t: number): string =>
  `${t} (${twoDigits(t / 3600)}:${twoDigits((t % 3600) / 60)}:${twoDigits(t % 60)})`;

const twoDigits = (part: number): string => String(Math.floor(part)).padStart(2, "0");
