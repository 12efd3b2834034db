import type { Session } from "electron";
import type { ShellLog } from "./events.ts";
import { isAgentAddress } from "./kiosk-page.ts";

/** What the kiosk's page may have, and why; all else is refused. */
const ALLOWED: ReadonlySet<string> = new Set([
  // A citizen who reads slowly must not have the screen go dark.
  "screen-wake-lock",
]);

/** A session for the kiosk's page: it may have what the table says, it asks nobody but the agent, and it saves nothing. */
export function limitSession(session: Session, page: URL, log: ShellLog): void {
  const mayHave = (permission: string, origin: string): boolean =>
    ALLOWED.has(permission) && isAgentAddress(origin, page);
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) => {
    const isAllowed = mayHave(permission, requestingUrl);
    if (!isAllowed) log.refused("permission");
    decide(isAllowed);
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const isToAgent = isAgentAddress(url, page);
    if (!isToAgent) log.refused("request");
    decide({ cancel: !isToAgent });
  });
  session.on("will-download", (event) => {
    event.preventDefault();
    log.refused("download");
  });
}
