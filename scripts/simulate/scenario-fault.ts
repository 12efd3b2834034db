/** What was handed in cannot be simulated or checked; one sentence for whoever wrote it: which file, which key, what is wanted. */
export class ScenarioFault extends Error {
  override readonly name = "ScenarioFault";
  readonly code = "SCENARIO";
}
