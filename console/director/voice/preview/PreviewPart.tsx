import type { CentreVoice, CentreVoices } from "#shared/protocol/voices.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { callSentence, ownSentence, type SpokenCall } from "#shared/voice/call-sentence.ts";
import { Button } from "#ui/components/Button.tsx";
import { TextField } from "#ui/components/TextField.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Square, Volume2 } from "lucide-react";
import { useState } from "react";
import { Choice } from "../../planning/Choice.tsx";
import { type Player, usePlayer } from "../use-player.ts";
import { planPreview, type Preview } from "./plan-preview.ts";
import { usePreviewPack } from "./use-preview-pack.ts";

interface PreviewPartProps {
  readonly voice: CentreVoice;
  readonly sentences: CentreVoices["sentences"];
  readonly counters: DirectorView["counters"];
}

const WISHES = ["come", "result", "return"] as const;
const NUMBER = /^[A-Z]\d{2,4}[A-Z]?$/;
const BY = { own: "byOwn", "built-in": "byBuiltIn", nobody: "byNobody" } as const;

/** Any call, said as the boards would say it with what is recorded now. */
export function PreviewPart({ voice, sentences, counters }: PreviewPartProps) {
  const { language } = voice;
  const text = useText().director.voice.preview;
  const [typed, setTyped] = useState("A023");
  const [counter, setCounter] = useState(counters[0]?.label ?? "1");
  const [wish, setWish] = useState<SpokenCall["wish"]>("come");
  const pack = usePreviewPack(voice);
  const player = usePlayer();
  const number = typed.trim().toUpperCase();
  const call = NUMBER.test(number) ? { number, counter, wish } : null;
  const preview = call === null || pack === null ? null : planPreview(language, call, { pack, sentences });
  return (
    <form
      className="plan-card voice-preview"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (preview !== null) player.play(language, preview.files);
      }}
    >
      <h3>{text.title}</h3>
      <div className="preview-fields">
        <TextField
          label={text.number}
          value={typed}
          maxLength={6}
          onChange={setTyped}
          error={call === null ? text.numberWrong : undefined}
        />
        <Choice
          label={text.counter}
          choices={counters.map(({ label }) => ({ id: label, text: label }))}
          value={counter}
          onChange={setCounter}
        />
        <Choice
          label={text.wish}
          choices={WISHES.map((id) => ({ id, text: text.wishes[id] }))}
          value={wish}
          onChange={(chosen) => setWish(WISHES.find((each) => each === chosen) ?? "come")}
        />
      </div>
      {call !== null && (
        <p className="preview-said" lang={language}>
          {ownSentence(language, call, sentences) ?? callSentence(language, call)}
        </p>
      )}
      <HearButton preview={preview} player={player} />
    </form>
  );
}

interface HearButtonProps {
  readonly preview: Preview | null;
  readonly player: Player;
}

function HearButton({ preview, player }: HearButtonProps) {
  const text = useText().director.voice.preview;
  return (
    <div className="preview-hear">
      {player.isPlaying ? (
        <Button icon={Square} onPress={player.stop}>
          {text.stop}
        </Button>
      ) : (
        <Button type="submit" icon={Volume2} isDisabled={preview === null || preview.by === "nobody"}>
          {text.play}
        </Button>
      )}
      {preview !== null && <p className="preview-by">{text[BY[preview.by]]}</p>}
    </div>
  );
}
