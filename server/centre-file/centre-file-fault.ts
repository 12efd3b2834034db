/** The centre file cannot be used; the message is one sentence for whoever wrote it: which file, which key, what is wanted. */
export class CentreFileFault extends Error {
  override readonly name = "CentreFileFault";
  readonly code = "CENTRE_FILE";
}
