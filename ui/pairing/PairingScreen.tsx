import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Link2 } from "lucide-react";
import type { PairingStep } from "./pair.ts";
import "./pairing-screen.css";

interface PairingScreenProps {
  readonly kind: "kiosk" | "board" | "counter-display";
  readonly step: PairingStep;
  /** Asks for a new code after a refusal. */
  readonly onAgain: () => void;
}

/** Shows the code, large enough to read across the room, until the director approves. */
export function PairingScreen({ kind, step, onAgain }: PairingScreenProps) {
  const text = useText().device;
  return (
    <main className="ui-pairing">
      <Link2 className="ui-pairing-icon" strokeWidth={1.5} aria-hidden />
      <h1 className="ui-pairing-title">{text.pairTitle}</h1>
      <p className="ui-pairing-kind">{text.kind[kind]}</p>
      {step.kind === "rejected" ? (
        <>
          <p role="alert">{text.pairRejected}</p>
          <Button variant="primary" onPress={onAgain}>
            {text.pairAgain}
          </Button>
        </>
      ) : (
        <>
          <p className="ui-pairing-ask">{text.pairAsk}</p>
          <output className="ui-pairing-code" aria-label={text.pairCode} translate="no">
            {step.kind === "showing" ? step.code : "······"}
          </output>
          <p className="ui-pairing-wait">{text.pairWaiting}</p>
        </>
      )}
    </main>
  );
}
