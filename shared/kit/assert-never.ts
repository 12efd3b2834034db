/** Makes a forgotten case a compile error, and a crash should one ever arrive. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
