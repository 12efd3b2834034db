import { useFormats, useText } from "#ui/text/use-text.ts";
import { Minus, Plus } from "lucide-react";
import { Button } from "#ui/components/Button.tsx";
import "./files-stepper.css";

interface FilesStepperProps {
  readonly files: number;
  readonly max: number;
  readonly onChange: (files: number) => void;
}

/** From so many on, single steps take too long. */
const MANY = 20;
const TEN = 10;

/** To the next full ten, as far as it goes. */
const tensUp = (files: number, max: number): number => Math.min(max, (Math.floor(files / TEN) + 1) * TEN);

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
      {max >= MANY && (
        <Button
          aria-label={text.kiosk.filesTenMore}
          isDisabled={files >= max}
          onPress={() => onChange(tensUp(files, max))}
        >
          +10
        </Button>
      )}
    </fieldset>
  );
}
