/** A move that a policy wants of a counter: which fields it should serve from now on, by their place in the sight. */
export interface WantedMove {
  /** The counter's place in the sight. */
  readonly counter: number;
  /** The field to lend it to; null to return it home. */
  readonly field: number | null;
  /** When a lend is meant to be over, in seconds since midnight; null, or left out, where nobody says. */
  readonly untilS?: number | null;
}
