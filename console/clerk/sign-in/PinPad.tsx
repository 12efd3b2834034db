import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Delete } from "lucide-react";
import type { SignInMessage } from "./sign-in-entry.ts";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];

interface PinPadProps {
  readonly pin: string;
  readonly onMessage: (message: SignInMessage) => void;
}

/** A PIN by keyboard, number pad or finger; only its length is shown. */
export function PinPad({ pin, onMessage }: PinPadProps) {
  const text = useText().console.signIn;
  return (
    <div className="pin">
      <input
        className="ui-input pin-input"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        aria-label={text.enterPin}
        value={pin}
        onChange={(event) => onMessage({ type: "typed", text: event.target.value })}
      />
      <div className="pin-keys">
        {DIGITS.map((digit) => (
          <Button key={digit} onPress={() => onMessage({ type: "digit", digit })} excludeFromTabOrder>
            {digit}
          </Button>
        ))}
        <Button aria-label={text.eraseDigit} onPress={() => onMessage({ type: "erase" })} excludeFromTabOrder>
          <Delete className="ui-icon" aria-hidden />
        </Button>
      </div>
    </div>
  );
}
