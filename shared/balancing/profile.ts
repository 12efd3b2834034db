/** How eagerly counters are moved. */
export interface Profile {
  /**
   * What a lend must spare to be worth a clerk's walk there and back: minutes of everyone's weighted waiting for each
   * citizen whom the day expects. Small where moving is welcome.
   */
  readonly lendPrice: number;
  /** Of two lends that promise as much, how much the surer one is preferred: in standard deviations of what is spared. */
  readonly caution: number;
  /**
   * A group that comes at once looks like an overload, and often is none: only so many lends are made before `provenBy`
   * citizens have been seen to wait for `provenS` seconds.
   */
  readonly unproven: number;
  readonly provenS: number;
  readonly provenBy: number;
  /** Lends that a day may take, whoever made them; each comes home again, so there are twice as many moves. */
  readonly lendsADay: number;
  /** Moves after which a clerk is lent no more that day. */
  readonly movesAClerk: number;
}

/** Waits first: some 20 moves a day. */
export const BALANCED: Profile = {
  lendPrice: 0.0125,
  caution: 0.5,
  unproven: 2,
  provenS: 1000,
  provenBy: 3,
  lendsADay: 30,
  movesAClerk: 12,
};

/** Few moves, each of which matters: at most 15 on most days. */
export const CALM: Profile = {
  lendPrice: 0.15,
  caution: 0.7,
  unproven: 1,
  provenS: 1200,
  provenBy: 1,
  lendsADay: 12,
  movesAClerk: 8,
};
