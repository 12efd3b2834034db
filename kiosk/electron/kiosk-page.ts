/**
 * Whether an address is the kiosk's one page, whatever follows `?` and `#`. Decided on the parsed address:
 * `http://127.0.0.1:7071@evil.example/` begins as ours does.
 */
export function isKioskPage(address: string, page: URL): boolean {
  const asked = URL.parse(address);
  return asked !== null && isOfAgent(asked, page) && asked.pathname === page.pathname;
}

/** Whether an address is anything of the agent's: a page, a file or its socket. */
export function isAgentAddress(address: string, page: URL): boolean {
  const asked = URL.parse(address);
  return asked !== null && isOfAgent(asked, page);
}

function isOfAgent(asked: URL, page: URL): boolean {
  const isOurProtocol = asked.protocol === "http:" || asked.protocol === "ws:";
  return isOurProtocol && asked.host === page.host && asked.username === "" && asked.password === "";
}
