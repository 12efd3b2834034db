/** The printer cannot start; the message is one sentence for whoever started it. */
export class StartFault extends Error {
  override readonly name = "StartFault";
}
