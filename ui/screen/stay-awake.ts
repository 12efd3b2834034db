/**
 * Asks the machine to leave the screen on for as long as the page is seen. A browser gives it up whenever the page is hidden,
 * so it is asked again; one that cannot is left to the machine's own settings.
 */
export function stayAwake(page: Document): void {
  const ask = (): void => {
    if (page.visibilityState === "visible") void navigator.wakeLock?.request("screen").catch(() => {});
  };
  page.addEventListener("visibilitychange", ask);
  ask();
}
