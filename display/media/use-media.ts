import { useEffect, useReducer, type ActionDispatch } from "react";
import { fetchMedia } from "./media-list.ts";
import { goRound, NO_ROUND, type MediaMessage, type MediaRound } from "./media-round.ts";

/** Somebody who puts a picture into the folder sees it played within this time. */
const ASK_EVERY_MS = 60_000;

/** The round of pictures and videos, with the list as it is now. */
export function useMedia(): [MediaRound, ActionDispatch<[MediaMessage]>] {
  const [round, send] = useReducer(goRound, NO_ROUND);
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async (): Promise<void> => {
      const items = await fetchMedia(leaving.signal);
      if (!leaving.signal.aborted) send({ type: "listed", items });
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      leaving.abort();
      clearInterval(timer);
    };
  }, []);
  return [round, send];
}
