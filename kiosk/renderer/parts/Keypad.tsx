import { useText } from "#ui/text/use-text.ts";
import { Delete, Space } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import "./keypad.css";

interface KeypadProps {
  /** What is written so far. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const ROWS = ["q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m"];

/** Letters without marks: the search needs none, and the system's own keyboard would cover the kiosk. */
export function Keypad({ value, onChange }: KeypadProps) {
  const text = useText();
  const letters = (row: string): ReactNode =>
    row.split(" ").map((letter) => (
      <Key key={letter} label={letter.toUpperCase()} onPress={() => onChange(value + letter)}>
        {letter.toUpperCase()}
      </Key>
    ));
  return (
    <fieldset className="kiosk-keypad" data-repeats aria-label={text.kiosk.keypad}>
      {ROWS.map((row, index) => (
        <div className="kiosk-keypad-row" key={row}>
          {letters(row)}
          {index === ROWS.length - 1 && (
            <Key label={text.kiosk.keyErase} width="wide" onPress={() => onChange(value.slice(0, -1))}>
              <Delete aria-hidden />
            </Key>
          )}
        </div>
      ))}
      <div className="kiosk-keypad-row">
        <Key label={text.kiosk.keySpace} width="full" onPress={() => onChange(`${value} `)}>
          <Space aria-hidden />
        </Key>
      </div>
    </fieldset>
  );
}

interface KeyProps {
  readonly label: string;
  readonly width?: "wide" | "full";
  readonly onPress: () => void;
  readonly children: ReactNode;
}

// Focus stays in the search field: only the finger needs the keypad, a real keyboard types by itself.
const Key = ({ label, width, onPress, children }: KeyProps) => (
  <Button
    className="kiosk-key"
    aria-label={label}
    data-width={width}
    onPress={onPress}
    preventFocusOnPress
    excludeFromTabOrder
  >
    <span className="kiosk-key-cap">{children}</span>
  </Button>
);
