import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Clock, MapPin, Signpost, Users } from "lucide-react";
import { bulkLineOf } from "../visit/line-of-draft.ts";
import type { Lobby } from "../visit/scene.ts";
import type { Draft } from "../visit/visit.ts";
import { useWaitText } from "./use-wait-text.ts";
import "./hours-note.css";

interface BulkNoteProps {
  readonly draft: Draft;
  readonly lobby: Lobby;
  readonly onOtherWays: () => void;
}

/** Says where so many files are taken and how long that takes; nothing below the centre's limit. */
export function BulkNote({ draft, lobby, onOtherWays }: BulkNoteProps) {
  const text = useText();
  const { local } = useFormats();
  const { waitText } = useWaitText();
  const { bulk } = lobby.catalogue;
  const line = bulkLineOf(draft, lobby);
  if (bulk === null || line === null) return null;
  return (
    <section className="kiosk-panel kiosk-bulk">
      <h2 className="kiosk-panel-title">{text.kiosk.bulkTitle(bulk.fromFiles)}</h2>
      <p>{text.kiosk.bulkMore(local(line.name))}</p>
      <ul className="kiosk-bulk-facts">
        {line.counterLabels.length > 0 && (
          <li>
            <MapPin aria-hidden />
            {text.kiosk.bulkCounters(line.counterLabels.join(", "))}
          </li>
        )}
        {!lobby.isAlone && (
          <>
            <li>
              <Users aria-hidden />
              {text.common.peopleWaiting(line.waiting)}
            </li>
            <li>
              <Clock aria-hidden />
              {waitText(line)}
            </li>
          </>
        )}
      </ul>
      <Button icon={Signpost} isWide onPress={onOtherWays}>
        {text.kiosk.otherWays}
      </Button>
    </section>
  );
}
