/** Where the printer's answers go. */
export interface AnswerSinks {
  /** The answer to a status question (DLE EOT). */
  onStatus(answer: number): void;
  /** The answer to a confirmation (GS r). */
  onConfirmation(answer: number): void;
}

/**
 * Tells the printer's answers apart by the bits that ESC/POS fixes in each kind (Epson's reference, "Transmission status").
 * A picture may hold the bytes of a status question by chance and be answered, so the order of questions proves nothing.
 * What nobody asked for – flow control, unasked reports, block answers – is passed over.
 */
export function createAnswerSorter(sinks: AnswerSinks): (bytes: Uint8Array) => void {
  let skip = 0;
  let isInBlock = false;
  return (bytes) => {
    for (const byte of bytes) {
      if (isInBlock) isInBlock = byte !== 0;
      else if (skip > 0) skip -= 1;
      else if (byte === BLOCK_START) isInBlock = true;
      else if ((byte & 0x93) === 0x12) sinks.onStatus(byte);
      else if ((byte & 0x93) === 0x10) skip = UNASKED_REPORT_BYTES - 1;
      else if ((byte & 0x90) === 0x00) sinks.onConfirmation(byte);
    }
  };
}

// "Buffers cleared" comes as a block: 0x37, a name, and a zero.
const BLOCK_START = 0x37;
const UNASKED_REPORT_BYTES = 4;
