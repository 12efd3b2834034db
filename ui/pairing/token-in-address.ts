/**
 * Takes a token out of the page's address (`#token=…`): so a start script opens a screen that is paired already.
 * What stands behind `#` is never sent to a server; the address is cleaned at once.
 */
export function takeTokenFromAddress(): string | null {
  const { hash, pathname, search } = globalThis.location;
  const token = new URLSearchParams(hash.slice(1)).get("token");
  if (token !== null) history.replaceState(null, "", pathname + search);
  return token;
}
