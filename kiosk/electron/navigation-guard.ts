import type { WebContents } from "electron";
import type { ShellLog } from "./events.ts";
import { isKioskPage } from "./kiosk-page.ts";

interface Move {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

/** Whatever shows pages shows the kiosk's own in its whole window: no other address, no frame, no second window. */
export function guardNavigation(contents: WebContents, page: URL, log: ShellLog): void {
  const stayHere = (move: Move): void => {
    if (move.isMainFrame && isKioskPage(move.url, page)) return;
    move.preventDefault();
    log.refused("navigation");
  };
  contents.on("will-frame-navigate", stayHere);
  contents.on("will-redirect", stayHere);
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
    log.refused("webview");
  });
  contents.setWindowOpenHandler(() => {
    log.refused("window");
    return { action: "deny" };
  });
}
