import { type ClipPlayer, createClipPlayer } from "#ui/voice/clip-player.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { useEffect, useRef, useState } from "react";

/** Plays clips of a voice, one sentence at a time. */
export interface Player {
  readonly isPlaying: boolean;
  readonly play: (language: Language, files: readonly string[]) => void;
  readonly stop: () => void;
}

/** A player that falls silent with its page. */
export function usePlayer(): Player {
  const player = useRef<ClipPlayer | null>(null);
  const playing = useRef<AbortController | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => () => playing.current?.abort(), []);
  const stop = (): void => {
    playing.current?.abort();
    setPlaying(false);
  };
  return {
    isPlaying,
    stop,
    play(language, files) {
      stop();
      const control = new AbortController();
      playing.current = control;
      setPlaying(true);
      player.current ??= createClipPlayer();
      const addresses = files.map((file) => `/board/voices/${language}/${file}`);
      void player.current.play(addresses, control.signal).then(() => {
        if (playing.current === control) setPlaying(false);
      });
    },
  };
}
