import { zoneId } from "#shared/kit/ids.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { SegmentedChoice } from "#ui/components/SegmentedChoice.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Megaphone } from "lucide-react";
import { useState } from "react";
import { StaffDialog } from "../../dialog/StaffDialog.tsx";
import { PublicTextFields } from "./PublicTextFields.tsx";
import { writtenText } from "./written-text.ts";

const EVERYWHERE = "";

interface AnnounceDialogProps {
  readonly view: DirectorView;
  readonly onClose: () => void;
  readonly onRun: (command: CommandInput) => void;
}

/** Tells the lobby something, in every language that the centre speaks, on every board or those of one zone. */
export function AnnounceDialog({ view: { languages, zones }, onClose, onRun }: AnnounceDialogProps) {
  const { announce } = useText().director;
  const formats = useFormats();
  const [text, setText] = useState<LocalText>({ vi: "" });
  const [zone, setZone] = useState(EVERYWHERE);
  const written = writtenText(text);
  const send = (): void => {
    if (written !== null)
      onRun({ type: "AnnounceText", text: written, zoneId: zone === EVERYWHERE ? null : zoneId(zone) });
  };
  return (
    <StaffDialog
      title={announce.title}
      width="wide"
      onClose={onClose}
      leaveBy="cancel"
      action={
        <Button variant="primary" icon={Megaphone} isDisabled={written === null} onPress={send}>
          {announce.submit}
        </Button>
      }
    >
      {zones.length > 0 && (
        <SegmentedChoice
          label={announce.where}
          choices={[
            { id: EVERYWHERE, text: announce.everywhere },
            ...zones.map(({ id, name }) => ({ id, text: formats.local(name) })),
          ]}
          value={zone}
          onChange={setZone}
        />
      )}
      <PublicTextFields
        label={announce.text}
        hint={announce.hint}
        languages={languages}
        text={text}
        onChange={(language, words) => setText({ ...text, [language]: words })}
      />
    </StaffDialog>
  );
}
