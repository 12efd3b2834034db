import { useFormats, useText } from "#ui/text/use-text.ts";
import { FileText, type LucideIcon, Minus, Plus } from "lucide-react";
import { createElement } from "react";
import { Button } from "react-aria-components";

interface PictureFilesProps {
  readonly files: number;
  readonly max: number;
  readonly onChange: (files: number) => void;
}

/** A pile that is still counted at a glance; above it only the figure grows. */
const MOST_SHEETS = 5;

/** How many files, as a pile of sheets that a touch makes higher or lower; each change is said, and may be taken back. */
export function PictureFiles({ files, max, onChange }: PictureFilesProps) {
  const text = useText().kiosk;
  const formats = useFormats();
  return (
    <fieldset className="kiosk-picture-files" data-repeats>
      <legend className="ui-visually-hidden">{text.files}</legend>
      <Step name={text.filesFewer} picture={Minus} isDisabled={files <= 1} onPress={() => onChange(files - 1)} />
      <output className="kiosk-picture-pile">
        <span className="kiosk-picture-sheets" aria-hidden>
          {Array.from({ length: Math.min(files, MOST_SHEETS) }, (_, sheet) => (
            <FileText key={sheet} strokeWidth={1.5} />
          ))}
        </span>
        <strong>{formats.count(files)}</strong>
      </output>
      <Step name={text.filesMore} picture={Plus} isDisabled={files >= max} onPress={() => onChange(files + 1)} />
    </fieldset>
  );
}

interface StepProps {
  readonly name: string;
  readonly picture: LucideIcon;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

const Step = ({ name, picture, isDisabled, onPress }: StepProps) => (
  <Button className="kiosk-picture" aria-label={name} isDisabled={isDisabled} onPress={onPress}>
    <span className="kiosk-picture-tile">{createElement(picture, { strokeWidth: 1.75, "aria-hidden": true })}</span>
  </Button>
);
