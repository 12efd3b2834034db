import type { Page } from "playwright-core";

/** A page's way to its server, which the test cuts and mends. */
export interface CuttableWire {
  readonly cut: () => Promise<void>;
  readonly restore: () => void;
}

/** Takes the wire into the test's hand; before the page is loaded. */
export async function cuttableWire(page: Page): Promise<CuttableWire> {
  let isCut = false;
  let hangUp = (): Promise<void> => Promise.resolve();
  await page.routeWebSocket(/socket\.io/, (socket) => {
    if (isCut) return void socket.close();
    socket.connectToServer();
    hangUp = () => socket.close();
    return undefined;
  });
  await page.route("**/healthz", (route) => (isCut ? route.abort() : route.continue()));
  return {
    cut() {
      isCut = true;
      return hangUp();
    },
    restore() {
      isCut = false;
    },
  };
}
