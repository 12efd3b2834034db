import { createOnePage, PAGE_BEAT_MS, type OnePage, type PageChannel, type PageNews } from "./one-page.ts";

/** This page among those of its browser that show the same screen, until it leaves. */
export function openPage(screen: string): OnePage {
  const one = createOnePage({
    page: Math.random().toString(36).slice(2),
    channel: browserChannel(`luot.page.${screen}`),
    isVisible: () => document.visibilityState === "visible",
    now: () => Date.now(),
    elapsed: () => performance.now(),
  });
  const leaving = new AbortController();
  const timer = setInterval(one.beat, PAGE_BEAT_MS);
  const leave = (): void => {
    clearInterval(timer);
    leaving.abort();
    one.leave();
  };
  document.addEventListener("visibilitychange", one.beat, leaving);
  globalThis.addEventListener("pagehide", leave, leaving);
  // A page that the browser kept and shows again has left: it begins anew.
  globalThis.addEventListener("pageshow", ({ persisted }) => persisted && globalThis.location.reload());
  return { ...one, leave };
}

function browserChannel(name: string): PageChannel {
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    tell: (news) => channel.postMessage(news),
    listen(hear) {
      const listener = ({ data }: MessageEvent<PageNews>): void => hear(data);
      channel.addEventListener("message", listener);
      return () => channel.removeEventListener("message", listener);
    },
  };
}
