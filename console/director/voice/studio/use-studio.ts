import type { Language } from "#shared/kit/local-text.ts";
import type { RecordedClip } from "#shared/protocol/voices.ts";
import type { Prompt } from "#shared/voice/prompts.ts";
import { clipKey } from "#shared/voice/voice-pack.ts";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { VoiceDoor } from "../voice-door.ts";
import { judgeTake } from "./judge-take.ts";
import { type Microphone, type MicrophoneFault, openMicrophone } from "./microphone.ts";
import { isBusy, leftOffAt, reduceStudio, type Studio } from "./studio-state.ts";

/** What the wizard works with. */
export interface StudioParts {
  readonly language: Language;
  readonly prompts: readonly Prompt[];
  readonly recording: readonly RecordedClip[];
  readonly door: Pick<VoiceDoor, "keepClip">;
  /** A clip was kept: by its words it takes the place of another. */
  readonly onKept: (clip: RecordedClip) => void;
}

/** The wizard at work. */
export interface StudioAtWork extends Studio {
  /** "asking" while the browser asks the person. */
  readonly microphone: Microphone | MicrophoneFault | "asking";
  /** dBFS, while recording. */
  readonly levelDb: number;
  readonly recorded: ReadonlySet<string>;
  readonly go: (to: number) => void;
  readonly record: () => void;
  readonly stop: () => void;
  readonly takeFile: (file: Blob) => void;
  readonly askAgain: () => void;
}

const QUIET_DB = -120;

/** Records, checks and keeps, one prompt after the other; the microphone is open as long as the wizard is. */
export function useStudio({ language, prompts, recording, door, onKept }: StudioParts): StudioAtWork {
  const recorded = new Set(recording.map(({ says }) => clipKey(says)));
  const [studio, tell] = useReducer(reduceStudio, { at: leftOffAt(prompts, recorded), reading: { kind: "ready" } });
  const [microphone, askAgain] = useMicrophone();
  const [levelDb, setLevel] = useState(QUIET_DB);
  const take = useRef<AbortController | null>(null);
  useEffect(() => () => take.current?.abort(), []);
  const says = prompts[studio.at]?.says ?? "";

  async function judge(sound: Blob): Promise<void> {
    tell({ type: "turned", reading: { kind: "checking" } });
    const judged = await judgeTake(sound, says);
    if (judged.fault !== null) return tell({ type: "turned", reading: { kind: "faulty", fault: judged.fault } });
    const reply = await door.keepClip(language, says, judged.wav);
    if (reply.ok) onKept(reply.value);
    return tell({ type: "turned", reading: reply.ok ? { kind: "kept" } : { kind: "refused", code: reply.code } });
  }

  async function record(open: Microphone): Promise<void> {
    const control = new AbortController();
    take.current = control;
    tell({ type: "turned", reading: { kind: "recording" } });
    const sound = await open.record(control.signal, setLevel);
    setLevel(QUIET_DB);
    await judge(sound);
  }

  return {
    ...studio,
    microphone,
    levelDb,
    recorded,
    askAgain,
    go: (to) => (isBusy(studio.reading) ? undefined : tell({ type: "went", to })),
    record: () => (typeof microphone === "string" || isBusy(studio.reading) ? undefined : void record(microphone)),
    stop: () => take.current?.abort(),
    takeFile: (file) => (isBusy(studio.reading) ? undefined : void judge(file)),
  };
}

function useMicrophone(): readonly [Microphone | MicrophoneFault | "asking", () => void] {
  const [microphone, setMicrophone] = useState<Microphone | MicrophoneFault | "asking">("asking");
  const wanted = useRef<Promise<Microphone | MicrophoneFault> | null>(null);
  const open = useCallback(() => {
    const opening = openMicrophone();
    wanted.current = opening;
    void opening.then((found) => (wanted.current === opening ? setMicrophone(found) : undefined));
  }, []);
  useEffect(() => {
    open();
    return () => {
      const opened = wanted.current;
      wanted.current = null;
      void opened?.then((found) => (typeof found === "string" ? undefined : found.close()));
    };
  }, [open]);
  const askAgain = (): void => {
    setMicrophone("asking");
    open();
  };
  return [microphone, askAgain];
}
