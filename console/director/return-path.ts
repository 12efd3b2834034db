/**
 * Where the director wanted to go when the server asked them to sign in, from this page's query; null for nowhere. A report
 * of this server and nothing else: an address that somebody sent must not lead away from here after a sign-in.
 */
export function returnPath(search: string): string | null {
  const wanted = new URLSearchParams(search).get("return") ?? "";
  return /^\/reports(?:$|[/?])/.test(wanted) ? wanted : null;
}
