/** What a page of a screen tells the other pages of the same browser that show the same. */
export interface PageNews {
  readonly page: string;
  readonly isVisible: boolean;
  /** When it was opened, or last asked for: milliseconds since 1970 by this machine's clock. */
  readonly since: number;
  /** True as it goes. */
  readonly isLeaving: boolean;
}

/** The other pages of this browser. */
export interface PageChannel {
  readonly tell: (news: PageNews) => void;
  /** Returns how to stop. */
  readonly listen: (hear: (news: PageNews) => void) => () => void;
}

/** Whether a page is the one that shows, speaks and reports. */
export interface OnePage {
  readonly isTheOne: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Somebody wants it to be this one. */
  readonly claim: () => void;
  readonly leave: () => void;
}

/** What a page is known by, and knows. */
interface OnePageParts {
  readonly page: string;
  readonly channel: PageChannel;
  readonly isVisible: () => boolean;
  readonly now: () => number;
}

/** How often a page tells of itself, in milliseconds; it should at every change of its visibility, too. */
export const PAGE_BEAT_MS = 1000;

/** A page that has told nothing for so long hangs, or is gone: three beats and a half. */
const SILENT_AFTER_MS = 3500;

/**
 * Two pages of one browser that show the same screen, a tab left from before a restart beside the new one, would speak every call
 * twice and tell the centre two stories of one screen. One of them does it: the one that is seen, and of two that are seen the
 * one opened last.
 */
export function createOnePage({
  page,
  channel,
  isVisible,
  now,
}: OnePageParts): OnePage & { readonly beat: () => void } {
  let since = now();
  let isFirst = true;
  const others = new Map<string, PageNews & { readonly heardAt: number }>();
  const listeners = new Set<() => void>();
  const own = (): PageNews => ({ page, isVisible: isVisible(), since, isLeaving: false });

  function look(): void {
    for (const [id, { heardAt }] of others) if (Math.abs(now() - heardAt) > SILENT_AFTER_MS) others.delete(id);
    const will = [...others.values()].every((other) => outranks(own(), other));
    if (will === isFirst) return;
    isFirst = will;
    for (const listener of listeners) listener();
  }

  const beat = (): void => {
    channel.tell(own());
    look();
  };
  const stop = channel.listen((news) => {
    const isNew = !others.has(news.page);
    if (news.isLeaving) others.delete(news.page);
    else others.set(news.page, { ...news, heardAt: now() });
    // One that has just come learns at once that it is not alone.
    if (isNew && !news.isLeaving) channel.tell(own());
    look();
  });
  beat();
  return {
    isTheOne: () => isFirst,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    claim() {
      since = now();
      beat();
    },
    beat,
    leave() {
      stop();
      channel.tell({ ...own(), isLeaving: true });
    },
  };
}

/** The same answer on every page that compares the same two. */
function outranks(one: PageNews, other: PageNews): boolean {
  if (one.isVisible !== other.isVisible) return one.isVisible;
  return one.since === other.since ? one.page > other.page : one.since > other.since;
}
