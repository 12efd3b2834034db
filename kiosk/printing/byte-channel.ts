import type { PrinterFault } from "./printer-fault.ts";

/** An open way for bytes to one printer and back, whatever it is made of. */
export interface ByteChannel {
  /**
   * Resolves when the system has taken the bytes, which says nothing of the printer.
   * @throws PrinterFault LINK_LOST when the channel broke.
   */
  send(bytes: Uint8Array): Promise<void>;

  /** Who hears what the printer says, and that the channel broke. One listener; set it before anything is sent. */
  listen(listener: ChannelListener): void;

  /**
   * Says that nothing more will be sent; resolves when the printer has read all of it and closed its side.
   * @throws PrinterFault LINK_LOST when the channel broke before.
   */
  finish(): Promise<void>;

  /** Closes at once; what the printer has not read yet is lost. Safe to call twice. */
  drop(): void;
}

/** Hears what happens on a channel. */
export interface ChannelListener {
  onBytes(bytes: Uint8Array): void;
  /** At most once. */
  onLost(fault: PrinterFault): void;
}
