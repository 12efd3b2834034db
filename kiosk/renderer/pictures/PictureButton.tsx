import type { LucideIcon } from "lucide-react";
import { createElement } from "react";
import { Button } from "react-aria-components";
import { useMode } from "../access/mode.ts";

/** A thing to choose without reading. */
export interface Picture {
  readonly key: string;
  /** Said aloud, and read by a screen reader. */
  readonly name: string;
  readonly picture: LucideIcon;
  /** The field whose colour it has, with its letter on it. */
  readonly letter?: string | undefined;
  readonly tone?: "go" | "quiet";
  readonly onChoose: () => void;
}

interface PictureButtonProps {
  readonly item: Picture;
  /** Touched once already: the next touch chooses. */
  readonly isHeard: boolean;
  readonly onHear: () => void;
}

/** One picture: a touch says what it is, the next chooses it. By key it is said when it comes into focus. */
export function PictureButton({ item, isHeard, onHear }: PictureButtonProps) {
  const { say } = useMode();
  return (
    <Button
      className="kiosk-picture"
      aria-label={item.name}
      data-heard={isHeard || undefined}
      data-tone={item.tone}
      onPress={({ pointerType }) => {
        if (isHeard || pointerType === "keyboard" || pointerType === "virtual") item.onChoose();
        else {
          say(item.name);
          onHear();
        }
      }}
    >
      <span className="kiosk-picture-tile" data-field-letter={item.letter}>
        {createElement(item.picture, { strokeWidth: 1.5, "aria-hidden": true })}
        {item.letter !== undefined && <span className="kiosk-picture-letter">{item.letter}</span>}
      </span>
    </Button>
  );
}
