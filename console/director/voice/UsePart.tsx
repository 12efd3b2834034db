import type { Language } from "#shared/kit/local-text.ts";
import type { CentreVoice, OwnManifest } from "#shared/protocol/voices.ts";
import { Button } from "#ui/components/Button.tsx";
import { TextField } from "#ui/components/TextField.tsx";
import { useNotify } from "#ui/notices/notices-context.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Megaphone } from "lucide-react";
import { useState } from "react";
import { countPrompts, isInUse } from "./count-prompts.ts";
import type { VoiceDoor } from "./voice-door.ts";

interface UsePartProps {
  readonly voice: CentreVoice;
  readonly door: Pick<VoiceDoor, "finish">;
  readonly onPublished: (language: Language, pack: OwnManifest) => void;
}

/** Gives what is recorded to the boards; nothing while nothing new is. */
export function UsePart({ voice, door, onPublished }: UsePartProps) {
  const { refusal, director } = useText();
  const text = director.voice.use;
  const { count } = useFormats();
  const notify = useNotify();
  const [reader, setReader] = useState(voice.pack?.voice ?? "");
  const [isAsking, setAsking] = useState(false);
  const { recorded, missing } = countPrompts(voice);
  if (recorded === 0 || isInUse(voice)) return null;
  const submit = async (): Promise<void> => {
    setAsking(true);
    const reply = await door.finish(voice.language, { voice: reader.trim(), licence: text.terms });
    setAsking(false);
    if (!reply.ok) return notify({ tone: "problem", text: refusal[reply.code] });
    onPublished(voice.language, reply.value);
    return notify({ tone: "good", text: text.done(reply.value.voice) });
  };
  return (
    <form
      className="plan-card voice-use"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (reader.trim() !== "" && !isAsking) void submit();
      }}
    >
      <h3>{text.title}</h3>
      {missing > 0 && <p className="voice-missing">{text.missing(count(missing))}</p>}
      <TextField label={text.reader} hint={text.readerHint} maxLength={100} value={reader} onChange={setReader} />
      <Button
        type="submit"
        variant={missing === 0 ? "primary" : "secondary"}
        icon={Megaphone}
        isPending={isAsking}
        isDisabled={reader.trim() === ""}
      >
        {text.submit}
      </Button>
    </form>
  );
}
