/** The seed of this run's random days: new each time, or `LUOT_SEED` to see a failure again. */
export const seed = Number(process.env["LUOT_SEED"] ?? Date.now() % 2_147_483_647);
