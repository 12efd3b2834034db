/** What a page of a screen tells the other pages of the same browser that show the same. */
export interface PageNews {
  readonly page: string;
  readonly isVisible: boolean;
  /** Whether it shows, speaks and reports, as far as it knows. */
  readonly isTheOne: boolean;
  /** When it was opened, or last asked for: milliseconds since 1970 by this machine's clock, and later than all that it knows of. */
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
  /** The machine's clock, which all pages share and which may be set. */
  readonly now: () => number;
  /** Milliseconds that have passed, however the clock is set. */
  readonly elapsed: () => number;
}

/** How often a page tells of itself, in milliseconds; it should at every change of its visibility, too. */
export const PAGE_BEAT_MS = 1000;

/** A page that has told nothing for so long hangs, or is gone: three beats and a half. */
const SILENT_AFTER_MS = 3500;

/**
 * Two pages of one browser that show the same screen, a tab left from before a restart beside the new one, would speak every call
 * twice and tell the centre two stories of one screen. One of them does it: the one that is seen, and of two that are seen the
 * one opened last. While none is seen, a screen that sleeps, it stays the one that it was.
 */
export function createOnePage(parts: OnePageParts): OnePage & { readonly beat: () => void } {
  const { page, channel, isVisible, now, elapsed } = parts;
  let since = now();
  let isFirst = true;
  // Until it has looked round it claims nothing that another page has.
  let isNew = true;
  const others = new Map<string, PageNews & { readonly heardMs: number }>();
  const listeners = new Set<() => void>();
  const own = (): PageNews => ({
    page,
    isVisible: isVisible(),
    isTheOne: isFirst && !isNew,
    since,
    isLeaving: false,
  });

  function look(): void {
    for (const [id, { heardMs }] of others) if (elapsed() - heardMs > SILENT_AFTER_MS) others.delete(id);
    const will = [...others.values()].every((other) => outranks(own(), other));
    if (will === isFirst) return;
    isFirst = will;
    channel.tell(own());
    for (const listener of listeners) listener();
  }

  const tellAndLook = (): void => {
    channel.tell(own());
    look();
  };
  const stop = channel.listen((news) => {
    const isUnknown = !others.has(news.page);
    if (news.isLeaving) others.delete(news.page);
    else others.set(news.page, { ...news, heardMs: elapsed() });
    // One that has just come learns at once that it is not alone.
    if (isUnknown && !news.isLeaving) channel.tell(own());
    look();
  });
  tellAndLook();
  return {
    isTheOne: () => isFirst,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    claim() {
      since = Math.max(now(), ...[...others.values()].map((other) => other.since + 1));
      tellAndLook();
    },
    beat() {
      isNew = false;
      tellAndLook();
    },
    leave() {
      stop();
      channel.tell({ ...own(), isTheOne: false, isLeaving: true });
    },
  };
}

/** The same answer on every page that compares the same two. */
function outranks(one: PageNews, other: PageNews): boolean {
  if (one.isVisible !== other.isVisible) return one.isVisible;
  if (!one.isVisible && one.isTheOne !== other.isTheOne) return one.isTheOne;
  return one.since === other.since ? one.page > other.page : one.since > other.since;
}
