/** The printer's receive buffer: bytes wait here until the mechanism has time for them. */
export interface ReceiveBuffer {
  readonly length: number;
  readonly free: number;
  /** Adds a byte; there must be room. */
  push(byte: number): void;
  /** The byte at this distance from the oldest; undefined when it has not arrived. */
  peek(distance: number): number | undefined;
  /** Takes the oldest bytes, no more than there are. */
  take(count: number): Uint8Array;
  clear(): void;
}

/** An empty ring of bytes. */
export function createReceiveBuffer(capacity: number): ReceiveBuffer {
  const ring = new Uint8Array(capacity);
  let oldest = 0;
  let length = 0;
  const at = (distance: number): number => (oldest + distance) % capacity;
  return {
    get length() {
      return length;
    },
    get free() {
      return capacity - length;
    },
    push(byte) {
      if (length === capacity) throw new RangeError("receive buffer overrun");
      ring[at(length)] = byte;
      length += 1;
    },
    peek: (distance) => (distance < length ? ring[at(distance)] : undefined),
    take(count) {
      const bytes = Uint8Array.from({ length: Math.min(count, length) }, (_, index) => ring[at(index)] ?? 0);
      oldest = at(bytes.length);
      length -= bytes.length;
      return bytes;
    },
    clear() {
      length = 0;
    },
  };
}
