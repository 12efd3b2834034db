/** The seed of this run's random days: new each time, or `LUOT_SEED` to see a failure again. */
export const seed = Number(process.env["LUOT_SEED"] ?? Date.now() % 2_147_483_647);

/** So many random cases. Time ends the search, and the shrinking of a failure, before the test runner would. */
export const cases = (numRuns: number) => ({ seed, numRuns, interruptAfterTimeLimit: 15_000 });
