/** How a shell ends, for whoever started it. */
export const EXIT = {
  /** It was told to. */
  stopped: 0,
  /** One sentence on stderr says why; starting it again the same way brings the same. */
  cannotStart: 1,
  /** The staff closed it with their PIN: it stays closed. */
  closedByStaff: 10,
  /** It wants to be started again: the graphics failed, its window was taken, or a bug showed. */
  startAgain: 11,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
