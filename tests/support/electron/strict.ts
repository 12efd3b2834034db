/** The object, but asking it for a member that it does not have is an error: a fake must not be kinder than the real thing. */
export function strict<Members extends object>(name: string, members: Members): Members {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === "symbol" || key in target) return Reflect.get(target, key) as unknown;
      // `await` asks everything whether it is a promise.
      if (key === "then") return undefined;
      throw new Error(`the fake knows no ${name}.${key}`);
    },
    set(_target, key) {
      throw new Error(`${name}.${String(key)} is not to be set`);
    },
  });
}
