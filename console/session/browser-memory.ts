/** Keeps one value in this browser. */
export interface BrowserMemory<Value> {
  readonly get: () => Value | null;
  readonly keep: (value: Value) => void;
  readonly forget: () => void;
}

/** A memory under `key`; `read` tells a kept value from rubbish (null). A tab's own by default: a reload finds it, another tab does not. */
export function browserMemory<Value>(
  key: string,
  read: (raw: unknown) => Value | null,
  storage: Storage = globalThis.sessionStorage,
): BrowserMemory<Value> {
  return {
    get: () => read(parsed(storage.getItem(key))),
    keep: (value) => storage.setItem(key, JSON.stringify(value)),
    forget: () => storage.removeItem(key),
  };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    // Somebody else's value under our key is no value.
    return null;
  }
}
