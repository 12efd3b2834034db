import type { PublicField } from "#shared/views/public-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Ban, ChevronRight, Clock, Users } from "lucide-react";
import { Button } from "react-aria-components";
import { FieldTile } from "./FieldTile.tsx";
import { useWaitText } from "./use-wait-text.ts";
import "./field-card.css";

interface FieldCardProps {
  readonly field: PublicField;
  /** Without the server nobody knows how many wait. */
  readonly isAlone: boolean;
  readonly onPress: () => void;
}

/** A field to touch: what it is, how many wait, and how long that takes. */
export function FieldCard({ field, isAlone, onPress }: FieldCardProps) {
  const text = useText();
  const formats = useFormats();
  const { waitText, waitShort } = useWaitText();
  const isClosed = field.closedText !== null;
  return (
    <Button className="kiosk-field" data-closed={isClosed || undefined} onPress={onPress}>
      <FieldTile field={field} />
      <span className="kiosk-field-name">{formats.local(field.name)}</span>
      <span className="kiosk-field-facts">
        {isClosed ? (
          <span className="kiosk-fact">
            <Ban aria-hidden />
            {text.kiosk.fieldClosed}
          </span>
        ) : isAlone ? null : (
          <>
            <span className="kiosk-fact">
              <Users aria-hidden />
              <span className="kiosk-fact-long">{text.common.peopleWaiting(field.waiting)}</span>
              <span className="kiosk-fact-short">{text.common.people(field.waiting)}</span>
            </span>
            <span className="kiosk-fact">
              <Clock aria-hidden />
              <span className="kiosk-fact-long">{waitText(field)}</span>
              <span className="kiosk-fact-short">{waitShort(field)}</span>
            </span>
          </>
        )}
      </span>
      <ChevronRight className="kiosk-chevron" aria-hidden />
    </Button>
  );
}
