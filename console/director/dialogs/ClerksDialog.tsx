import type { ClerkId } from "#shared/kit/ids.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { TextField } from "#ui/components/TextField.tsx";
import { useText } from "#ui/text/use-text.ts";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { StaffDialog } from "../../dialog/StaffDialog.tsx";
import { focusFirst } from "../../focus/focus-first.ts";
import type { DirectorScreenProps } from "../screen/DirectorScreen.tsx";
import "./dialogs.css";

interface ClerksDialogProps {
  readonly clerks: DirectorView["clerks"];
  readonly onPin: DirectorScreenProps["onPin"];
  readonly onClose: () => void;
}

/** The clerks, and a new PIN for whoever needs one. */
export function ClerksDialog({ clerks, onPin, onClose }: ClerksDialogProps) {
  const text = useText();
  const { title, choose, hasPin, noPin, setPin } = text.director.clerks;
  const [chosen, setChosen] = useState<ClerkId | null>(null);
  return (
    <StaffDialog title={title} width="wide" onClose={onClose} leaveBy="close">
      <p>{choose}</p>
      <ul className="entries" data-columns="2">
        {clerks.map((clerk) => (
          <li key={clerk.clerkId} className="entry">
            <span className="entry-text">
              <span className="entry-name">{clerk.name}</span>
              <span className="entry-note">{clerk.hasPin ? hasPin : noPin}</span>
            </span>
            {chosen === clerk.clerkId ? (
              <PinForm
                onPin={(pin) => {
                  setChosen(null);
                  onPin(clerk.clerkId, clerk.name, pin);
                }}
              />
            ) : (
              <Button icon={KeyRound} aria-label={`${setPin}: ${clerk.name}`} onPress={() => setChosen(clerk.clerkId)}>
                {setPin}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </StaffDialog>
  );
}

function PinForm({ onPin }: { readonly onPin: (pin: string) => void }) {
  const text = useText();
  const { newPin, pinRule } = text.director.clerks;
  const [pin, setPin] = useState("");
  const isPin = /^\d{4,8}$/.test(pin);
  return (
    <form
      className="entry-form"
      ref={focusFirst}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPin) onPin(pin);
      }}
    >
      <TextField
        label={`${newPin}. ${pinRule}`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        value={pin}
        onChange={setPin}
      />
      <Button type="submit" variant="primary" isDisabled={!isPin}>
        {text.common.save}
      </Button>
    </form>
  );
}
