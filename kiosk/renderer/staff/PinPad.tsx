import { useText } from "#ui/text/use-text.ts";
import { Delete } from "lucide-react";
import { Button } from "react-aria-components";
import "./pin-pad.css";

interface PinPadProps {
  /** The digits so far. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const DIGITS = "1234567890".split("");
const LONGEST = 10;

/** Ten digits for a finger, and the PIN as so many dots. */
export function PinPad({ value, onChange }: PinPadProps) {
  const text = useText();
  const type = (digit: string): void => onChange((value + digit).slice(0, LONGEST));
  return (
    <fieldset className="pin-pad" data-repeats aria-label={text.kiosk.staffExit.pin}>
      <output className="pin-pad-dots" aria-label={text.kiosk.staffExit.typed(value.length)}>
        {"●".repeat(value.length)}
      </output>
      {DIGITS.map((digit) => (
        <Button key={digit} className="pin-pad-key" data-zero={digit === "0" || undefined} onPress={() => type(digit)}>
          {digit}
        </Button>
      ))}
      <Button
        className="pin-pad-key"
        aria-label={text.kiosk.staffExit.erase}
        isDisabled={value === ""}
        onPress={() => onChange(value.slice(0, -1))}
      >
        <Delete aria-hidden />
      </Button>
    </fieldset>
  );
}
