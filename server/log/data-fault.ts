/** The centre's data cannot be used as it is; somebody has to look. The message is one sentence that names the file. */
export class DataFault extends Error {
  override readonly name = "DataFault";
  readonly code: DataFaultCode;
  readonly file: string;
  constructor(code: DataFaultCode, file: string, options?: ErrorOptions) {
    super(SENTENCES[code](file), options);
    this.code = code;
    this.file = file;
  }
}

/** Why the data cannot be used. */
export type DataFaultCode =
  /** Another server runs on the same folder. */
  | "DATA_IN_USE"
  /** The folder or file cannot be opened for writing. */
  | "DATA_NOT_WRITABLE"
  /** The file is damaged, or is no file of ours. */
  | "DATA_CORRUPT"
  /** There is no file to read. */
  | "DATA_MISSING"
  /** A later version of the program wrote it. */
  | "DATA_TOO_NEW"
  /** An earlier version wrote it, and it was opened to be read only. */
  | "DATA_TOO_OLD";

const SENTENCES: Record<DataFaultCode, (file: string) => string> = {
  DATA_IN_USE: (file) => `${file} is in use by another server: a data folder of its own is wanted for each.`,
  DATA_NOT_WRITABLE: (file) => `${file} cannot be opened: a folder that this user may write to is wanted.`,
  DATA_CORRUPT: (file) => `${file} is damaged or no file of this program: put back the last good copy.`,
  DATA_MISSING: (file) => `${file} does not exist: the data folder of a centre is wanted.`,
  DATA_TOO_NEW: (file) => `${file} was written by a later version of this program: start that version or a later one.`,
  DATA_TOO_OLD: (file) => `${file} was written by an earlier version of this program: start the server on it once.`,
};
