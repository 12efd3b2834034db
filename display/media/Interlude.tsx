import type { MediaSettings } from "#shared/domain/board-plan.ts";
import { useEffect, useState, type ReactNode } from "react";
import { MediaPlayer } from "./MediaPlayer.tsx";
import { playing } from "./media-round.ts";
import { useMedia } from "./use-media.ts";

interface InterludeProps {
  readonly settings: MediaSettings;
  /** Nobody is called and nothing is announced, and the screen can be trusted. */
  readonly isQuiet: boolean;
  /** What stands in the place while nothing is played. */
  readonly children: ReactNode;
}

/** The hall has been quiet for so long before something is played. */
const REST_MS = 6000;

/** Between calls: the centre's pictures and videos. When a call comes they are gone with the same stroke that shows it. */
export function Interlude({ settings, isQuiet, children }: InterludeProps) {
  const [round, send] = useMedia();
  const isRested = useRest(isQuiet);
  const item = playing(round);
  if (!isQuiet) return null;
  if (!isRested || item === null) return children;
  return (
    <MediaPlayer
      // A list of one begins anew.
      key={round.turn}
      item={item}
      settings={settings}
      onPlayed={() => send({ type: "played" })}
      onFailed={() => send({ type: "failed" })}
    />
  );
}

function useRest(isQuiet: boolean): boolean {
  const [isRested, setRested] = useState(false);
  useEffect(() => {
    if (!isQuiet) return undefined;
    const timer = setTimeout(() => setRested(true), REST_MS);
    return () => {
      clearTimeout(timer);
      setRested(false);
    };
  }, [isQuiet]);
  return isRested && isQuiet;
}
