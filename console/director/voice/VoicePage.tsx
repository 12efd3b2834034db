import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { CentreVoices } from "#shared/protocol/voices.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { SegmentedChoice } from "#ui/components/SegmentedChoice.tsx";
import { useText } from "#ui/text/use-text.ts";
import { RefreshCw, TriangleAlert } from "lucide-react";
import { useMemo, useState } from "react";
import { PreviewPart } from "./preview/PreviewPart.tsx";
import { RecordingStudio } from "./studio/RecordingStudio.tsx";
import { useVoices, type VoicesHere } from "./use-voices.ts";
import { UsePart } from "./UsePart.tsx";
import { type VoiceDoor, voiceDoor } from "./voice-door.ts";
import { FilesPart } from "./FilesPart.tsx";
import { StatePart } from "./StatePart.tsx";
import "../planning/planning-answer.css";
import "../planning/planning-page.css";
import "./voice-page.css";

interface VoicePageProps {
  readonly view: DirectorView;
  readonly token: string;
}

/** The boards' voice: whose it is now, the wizard that records another, what it sounds like, and its files. */
export function VoicePage({ view, token }: VoicePageProps) {
  const text = useText();
  const door = useMemo(() => voiceDoor(token), [token]);
  const here = useVoices(door);
  if (here.state.kind === "asking") return <p>{text.common.working}</p>;
  if (here.state.kind === "refused")
    return (
      <div className="planning-refused" role="alert">
        <TriangleAlert className="ui-icon" aria-hidden />
        <p>{text.refusal[here.state.code]}</p>
        <Button icon={RefreshCw} onPress={here.ask}>
          {text.common.retry}
        </Button>
      </div>
    );
  return <VoiceParts view={view} door={door} here={here} voices={here.state.voices} />;
}

interface VoicePartsProps {
  readonly view: DirectorView;
  readonly door: VoiceDoor;
  readonly here: VoicesHere;
  readonly voices: CentreVoices;
}

function VoiceParts({ view, door, here, voices }: VoicePartsProps) {
  const text = useText().director.voice;
  const [language, setLanguage] = useState<Language>(view.languages[0] ?? "vi");
  const [isRecording, setRecording] = useState(false);
  const voice = voices.voices.find((each) => each.language === language);
  if (voice === undefined) return null;
  if (isRecording)
    return (
      <RecordingStudio
        language={language}
        prompts={voice.prompts}
        recording={voice.recording}
        door={door}
        onKept={(clip) => here.kept(language, clip)}
        onLeave={() => setRecording(false)}
      />
    );
  return (
    <section className="voice-page" aria-label={text.title}>
      <header className="voice-head">
        <div>
          <h2>{text.title}</h2>
          <p>{text.intro}</p>
        </div>
        {view.languages.length > 1 && (
          <SegmentedChoice
            label={text.language}
            choices={view.languages.map((id) => ({ id, text: catalogueOf(id).common.languageName }))}
            value={language}
            onChange={setLanguage}
          />
        )}
      </header>
      <div className="voice-column" key={`record ${language}`}>
        <StatePart voice={voice} onRecord={() => setRecording(true)} />
        <UsePart voice={voice} door={door} onPublished={here.published} />
      </div>
      <div className="voice-column" key={`hear ${language}`}>
        <PreviewPart voice={voice} sentences={voices.sentences} counters={view.counters} />
        <FilesPart voice={voice} door={door} here={here} />
      </div>
    </section>
  );
}
