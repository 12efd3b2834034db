import { useFormats, useText } from "#ui/text/use-text.ts";
import { Minus, Plus } from "lucide-react";
import { Button } from "#ui/components/Button.tsx";
import "./files-stepper.css";

interface FilesStepperProps {
  readonly files: number;
  readonly max: number;
  readonly onChange: (files: number) => void;
}

/** How many files of this kind; one for most people. */
export function FilesStepper({ files, max, onChange }: FilesStepperProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <fieldset className="kiosk-panel kiosk-files" data-repeats>
      <legend className="kiosk-panel-title">{text.kiosk.files}</legend>
      <Button aria-label={text.kiosk.filesFewer} isDisabled={files <= 1} onPress={() => onChange(files - 1)}>
        <Minus className="ui-icon" aria-hidden />
      </Button>
      <output className="kiosk-files-count">{formats.count(files)}</output>
      <Button aria-label={text.kiosk.filesMore} isDisabled={files >= max} onPress={() => onChange(files + 1)}>
        <Plus className="ui-icon" aria-hidden />
      </Button>
    </fieldset>
  );
}
