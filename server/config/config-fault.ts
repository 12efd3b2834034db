/** The server cannot start as told; the message is one sentence: which value, and what is wanted. */
export class ConfigFault extends Error {
  override readonly name = "ConfigFault";
  readonly code = "CONFIG";
}
