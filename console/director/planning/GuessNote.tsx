import { useText } from "#ui/text/use-text.ts";
import { FlaskConical } from "lucide-react";

/** Says that figures rest on first guesses. */
export function GuessNote() {
  const text = useText().director.planning;
  return (
    <p className="guess-note">
      <FlaskConical className="fact-icon" aria-hidden />
      {text.guess}
    </p>
  );
}
