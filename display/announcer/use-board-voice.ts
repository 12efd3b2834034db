import { serverTimeAt } from "#shared/views/server-clock.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import { volumeAt } from "#shared/voice/volume-at.ts";
import type { WatchedLink } from "#ui/link/use-link.ts";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Announcer } from "./announcer.ts";
import { scorePlayer } from "./play-score.ts";
import { rehearsalOf } from "./rehearsal.ts";
import { createSpeeches, type Speeches } from "./speech.ts";
import { useSound } from "./use-sound.ts";
import { voiceAnnouncer, type Manner } from "./voice-announcer.ts";

interface BoardVoice extends ReturnType<typeof useSound> {
  readonly announcer: Announcer;
  /** Clips that could not be played when they were last wanted. */
  readonly faults: readonly string[];
}

/** A pack that the centre has just recorded is spoken by so soon. */
const RENEW_MS = 60_000;

/** The page's loudspeaker, and the voice that speaks through it as the centre wants it at that hour. */
export function useBoardVoice(link: WatchedLink<BoardView>): BoardVoice {
  const used = useSound();
  const [speeches] = useState(() => createSpeeches());
  const [announcer] = useState(() =>
    voiceAnnouncer({ play: scorePlayer(used.sound), speeches, manner: () => mannerOf(link) }),
  );
  useEffect(() => keepReady(speeches, link), [speeches, link]);
  return { ...used, announcer, faults: useSyncExternalStore(speeches.faults.subscribe, speeches.faults.get) };
}

function mannerOf(link: WatchedLink<BoardView>): Manner | null {
  const { view, clock } = link.get();
  if (view === null) return null;
  return { voice: view.voice, volume: volumeAt(view.voice.volume, serverTimeAt(clock, Date.now()), view.timeZone) };
}

/** Lays open what calls are made of as soon as a view says which, and again when the packs change; returns how to stop. */
function keepReady(speeches: Speeches, link: WatchedLink<BoardView>): () => void {
  const leaving = new AbortController();
  const rehearse = async (): Promise<void> => {
    const { view } = link.get();
    if (view !== null)
      for (const utterance of rehearsalOf(view)) if (!leaving.signal.aborted) await speeches.of(utterance);
  };
  const timer = setInterval(() => void speeches.renew().then(rehearse), RENEW_MS);
  const unsubscribe = link.subscribe(() => {
    if (link.get().view === null) return;
    unsubscribe();
    void rehearse();
  });
  void rehearse();
  return () => {
    leaving.abort();
    clearInterval(timer);
    unsubscribe();
  };
}
