import type { CentreVoice } from "#shared/protocol/voices.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Mic, UserRound, Bot } from "lucide-react";
import { countPrompts, isInUse } from "./count-prompts.ts";

interface StatePartProps {
  readonly voice: CentreVoice;
  readonly onRecord: () => void;
}

/** Whose voice the boards have, how far the recording is, and the way into the wizard. */
export function StatePart({ voice, onRecord }: StatePartProps) {
  const text = useText().director.voice;
  const { count } = useFormats();
  const { recorded, missing } = countPrompts(voice);
  const Icon = voice.pack === null ? Bot : UserRound;
  const begin = recorded === 0 ? text.begin : missing === 0 ? text.revise : text.resume;
  return (
    <div className="plan-card voice-state">
      <p className="voice-whose" data-own={voice.pack !== null || undefined}>
        <Icon className="ui-icon" aria-hidden />
        <strong>{voice.pack === null ? text.state.builtIn : text.state.own(voice.pack.voice)}</strong>
      </p>
      <div className="voice-progress">
        <p>{text.recorded(count(recorded), count(voice.prompts.length))}</p>
        <progress className="planning-progress" max={voice.prompts.length} value={recorded} aria-label={begin} />
        {recorded > 0 && !isInUse(voice) && <p className="voice-waiting">{text.state.waiting}</p>}
      </div>
      <Button variant={missing === 0 ? "secondary" : "primary"} icon={Mic} onPress={onRecord}>
        {begin}
      </Button>
    </div>
  );
}
