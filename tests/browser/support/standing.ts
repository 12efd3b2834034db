/** What the hooks of a test file set up, for a test that runs. */
export function standing<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error("browser and stage stand only while a test runs");
  return thing;
}
