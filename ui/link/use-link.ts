import type { EpochMs } from "#shared/kit/time.ts";
import type { ViewOf } from "#shared/protocol/events.ts";
import { useEffect, useState, useSyncExternalStore } from "react";
import { createLink, type Link } from "./create-link.ts";
import type { LinkOptions, ScreenKind } from "./link-socket.ts";
import type { LinkState, LinkStatus } from "./link-state.ts";
import { useServerTime } from "./use-server-time.ts";

/** The part of a link that a screen looks at. */
export interface WatchedLink<View> {
  readonly get: () => LinkState<View>;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A link that is open while the component is there. For another audience or token give the component another `key`. */
export function useLink<Kind extends ScreenKind>(options: LinkOptions<Kind>): Link<ViewOf[Kind]> {
  const [link] = useState(() => createLink(options));
  useEffect(() => link.open(), [link]);
  return link;
}

/** The newest view, or null before the first. */
export const useView = <View>(link: WatchedLink<View>): View | null =>
  useSyncExternalStore(link.subscribe, () => link.get().view);

/** Whether what is shown can be trusted. */
export const useLinkStatus = (link: WatchedLink<unknown>): LinkStatus =>
  useSyncExternalStore(link.subscribe, () => link.get().status);

/** The server's time, whatever the device's own clock says; renewed every `intervalMs`. */
export const useNow = (link: WatchedLink<unknown>, intervalMs?: number): EpochMs =>
  useServerTime(
    useSyncExternalStore(link.subscribe, () => link.get().clock),
    intervalMs,
  );
