import { ticketId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";
import { Button } from "#ui/components/Button.tsx";
import { TextField } from "#ui/components/TextField.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Printer } from "lucide-react";
import { useState } from "react";
import { StaffDialog } from "../dialog/StaffDialog.tsx";
import { PrintPlaceChoice } from "./PrintPlaceChoice.tsx";
import type { PrintPlace, StaffLink } from "./staff-link.ts";
import "./issue.css";

const NUMBER = /^[A-Z]\d{3,7}[A-Z]{0,2}$/;

interface ReprintDialogProps {
  readonly link: StaffLink;
  readonly places: readonly PrintPlace[];
  readonly day: Day | null;
  /** Who is at the counter; empty for nobody. */
  readonly number: string;
  readonly onClose: () => void;
}

/** A ticket's paper once more, at a kiosk of one's choice. */
export function ReprintDialog({ link, places, day, number: first, onClose }: ReprintDialogProps) {
  const text = useText();
  const [typed, setTyped] = useState(first);
  const [place, setPlace] = useState<string | null>(places[0]?.deviceId ?? null);
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const number = typed.trim().toUpperCase();
  const isReady = NUMBER.test(number) && place !== null && day !== null && !isBusy;
  const print = async (): Promise<void> => {
    if (place === null || day === null) return;
    setBusy(true);
    setSaid(text.issue.paperState.printing);
    const reply = await link.orderPaper(ticketId(`${day}.${number}`), place);
    setSaid(reply.ok ? text.issue.paperState[reply.value.kind] : text.refusal[reply.code]);
    setBusy(false);
  };
  return (
    <StaffDialog
      title={text.issue.reprint}
      onClose={onClose}
      leaveBy="close"
      action={
        <Button variant="primary" icon={Printer} isDisabled={!isReady} onPress={() => void print()}>
          {text.issue.reprint}
        </Button>
      }
    >
      <p className="dialog-hint">{text.issue.reprintHint}</p>
      <TextField label={text.common.number} maxLength={10} value={typed} onChange={setTyped} />
      <PrintPlaceChoice places={places} value={place} onChange={setPlace} />
      <output className="issue-said">{said}</output>
    </StaffDialog>
  );
}
