import type { ConsoleView } from "#shared/views/view-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Handshake } from "lucide-react";
import "./console-banner.css";

interface LentBannerProps {
  readonly view: ConsoleView;
}

/** Says to which field the counter is lent, until when and why; nothing at home. */
export function LentBanner({ view: { counter, fields, inHand } }: LentBannerProps) {
  const text = useText().console.lent;
  const formats = useFormats();
  const { lend } = counter;
  const field = fields.find(({ fieldId }) => fieldId === lend?.fieldId);
  if (lend === null || field === undefined) return null;
  const name = formats.local(field.name);
  return (
    <output className="console-banner">
      <Handshake className="ui-icon" aria-hidden />
      <strong>{lend.until === null ? text.open(name) : text.until(name, formats.time(lend.until))}.</strong>
      {lend.reason !== "" && <span>{text.because(lend.reason)}</span>}
      {inHand !== null && inHand.ticket.fieldId !== lend.fieldId && <span>{text.afterThis}</span>}
    </output>
  );
}
