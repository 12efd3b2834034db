import type { CentreVoice } from "#shared/protocol/voices.ts";
import { Button } from "#ui/components/Button.tsx";
import { Dialog } from "#ui/components/Dialog.tsx";
import { useNotify } from "#ui/notices/notices-context.ts";
import { useText } from "#ui/text/use-text.ts";
import { Download, Trash2, Upload } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import type { VoicesHere } from "./use-voices.ts";
import type { VoiceDoor } from "./voice-door.ts";

interface FilesPartProps {
  readonly voice: CentreVoice;
  readonly door: VoiceDoor;
  readonly here: Pick<VoicesHere, "published" | "removed">;
}

/** A voice as a file, to keep it or to bring it to another centre; and the way back to the built-in one. */
export function FilesPart({ voice, door, here }: FilesPartProps) {
  const { common, director } = useText();
  const text = director.voice;
  const files = useFiles({ voice, door, here });
  const isNothing = voice.pack === null && voice.recording.length === 0;
  return (
    <section className="plan-card voice-files" aria-label={text.files}>
      <h3>{text.files}</h3>
      <div className="voice-file-buttons">
        <Button icon={Download} isDisabled={voice.pack === null || files.isBusy} onPress={files.save}>
          {text.exportPack}
        </Button>
        <FileTrigger
          acceptedFileTypes={[".zip"]}
          onSelect={(chosen) => {
            const [file] = chosen ?? [];
            if (file !== undefined) files.take(file);
          }}
        >
          <Button icon={Upload} isPending={files.isBusy}>
            {text.importPack}
          </Button>
        </FileTrigger>
        <Button variant="danger" icon={Trash2} isDisabled={isNothing || files.isBusy} onPress={files.askToRemove}>
          {text.remove}
        </Button>
      </div>
      <Dialog
        title={text.confirmRemove}
        isOpen={files.isAsked}
        onClose={files.keep}
        role="alertdialog"
        actions={
          <>
            <Button onPress={files.keep}>{common.back}</Button>
            <Button variant="danger" icon={Trash2} onPress={files.remove}>
              {text.remove}
            </Button>
          </>
        }
      >
        <p>{text.confirmRemoveBody}</p>
      </Dialog>
    </section>
  );
}

interface Files {
  readonly isBusy: boolean;
  /** Whether the director is asked if they mean it. */
  readonly isAsked: boolean;
  readonly save: () => void;
  readonly take: (file: Blob) => void;
  readonly askToRemove: () => void;
  readonly keep: () => void;
  readonly remove: () => void;
}

function useFiles({ voice: { language }, door, here }: FilesPartProps): Files {
  const { refusal, director } = useText();
  const text = director.voice;
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const save = async (): Promise<void> => {
    const reply = await door.exportPack(language);
    if (reply.ok) download(reply.value, `giong-doc-${language}.zip`);
    else notify({ tone: "problem", text: refusal[reply.code] });
  };
  const take = async (file: Blob): Promise<void> => {
    const reply = await door.importPack(language, file);
    if (!reply.ok) return notify({ tone: "problem", text: refusal[reply.code] });
    here.published(language, reply.value, reply.value.clips);
    return notify({ tone: "good", text: text.imported(reply.value.voice) });
  };
  const remove = async (): Promise<void> => {
    setAsked(false);
    const reply = await door.remove(language);
    if (!reply.ok) return notify({ tone: "problem", text: refusal[reply.code] });
    here.removed(language);
    return notify({ tone: "good", text: text.removed });
  };
  return {
    isBusy,
    isAsked,
    save: () => void during(save),
    take: (file) => void during(() => take(file)),
    askToRemove: () => setAsked(true),
    keep: () => setAsked(false),
    remove: () => void during(remove),
  };
}

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
