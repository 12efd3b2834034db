/** A program cannot start; the message is one sentence for whoever starts it, naming the value and what is wanted. */
export class StartFault extends Error {
  override readonly name = "StartFault";
  readonly code = "CANNOT_START";
}
