import type { ProcedureId } from "#shared/kit/ids.ts";
import type { Catalogue } from "#shared/views/kiosk-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { X } from "lucide-react";
import { Button } from "react-aria-components";
import "./following-procedures.css";

interface FollowingProceduresProps {
  readonly procedures: Catalogue["procedures"];
  readonly onRemove: (procedureId: ProcedureId) => void;
}

/** What the visit goes on with, under the same number; nothing while there is only one procedure. */
export function FollowingProcedures({ procedures, onRemove }: FollowingProceduresProps) {
  const text = useText();
  const formats = useFormats();
  if (procedures.length === 0) return null;
  return (
    <section className="kiosk-panel">
      <h2 className="kiosk-panel-title">{text.kiosk.thenProcedures}</h2>
      <ol className="kiosk-following">
        {procedures.map(({ id, name }) => (
          <li key={id}>
            <span>{formats.local(name)}</span>
            <Button
              className="kiosk-remove"
              aria-label={text.kiosk.removeProcedure(formats.local(name))}
              onPress={() => onRemove(id)}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
