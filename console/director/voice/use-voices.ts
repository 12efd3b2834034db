import type { Language } from "#shared/kit/local-text.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { CentreVoice, CentreVoices, OwnManifest, RecordedClip } from "#shared/protocol/voices.ts";
import { clipKey } from "#shared/voice/voice-pack.ts";
import { useCallback, useEffect, useState } from "react";
import type { VoiceDoor } from "./voice-door.ts";

/** The centre's voices as the server has them. */
export type Voices =
  | { readonly kind: "asking" }
  | { readonly kind: "refused"; readonly code: RefusalCode }
  | { readonly kind: "here"; readonly voices: CentreVoices };

/** The voices, and what this page did to them since it asked. */
export interface VoicesHere {
  readonly state: Voices;
  readonly ask: () => void;
  readonly kept: (language: Language, clip: RecordedClip) => void;
  readonly published: (language: Language, pack: OwnManifest, recording?: readonly RecordedClip[]) => void;
  readonly removed: (language: Language) => void;
}

/** Asks for the voices once; afterwards this page knows what it changed. */
export function useVoices(door: VoiceDoor): VoicesHere {
  const [state, setState] = useState<Voices>({ kind: "asking" });
  const load = useCallback(() => {
    void door
      .list()
      .then((reply) =>
        setState(reply.ok ? { kind: "here", voices: reply.value } : { kind: "refused", code: reply.code }),
      );
  }, [door]);
  useEffect(load, [load]);
  const change = (language: Language, to: (voice: CentreVoice) => CentreVoice): void =>
    setState((before) =>
      before.kind === "here" ? { kind: "here", voices: changed(before.voices, language, to) } : before,
    );
  return {
    state,
    ask() {
      setState({ kind: "asking" });
      load();
    },
    kept: (language, clip) =>
      change(language, (voice) => ({ ...voice, recording: [...voice.recording.filter(saysElse(clip)), clip] })),
    published: (language, pack, recording) =>
      change(language, (voice) => ({ ...voice, pack, recording: [...(recording ?? voice.recording)] })),
    removed: (language) => change(language, (voice) => ({ ...voice, pack: null, recording: [] })),
  };
}

const changed = (all: CentreVoices, language: Language, to: (voice: CentreVoice) => CentreVoice): CentreVoices => ({
  ...all,
  voices: all.voices.map((voice) => (voice.language === language ? to(voice) : voice)),
});

const saysElse =
  (clip: RecordedClip) =>
  ({ says }: RecordedClip): boolean =>
    clipKey(says) !== clipKey(clip.says);
