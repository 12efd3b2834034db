import type { DirectorCounter } from "#shared/views/view-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Handshake } from "lucide-react";

interface LendTagProps {
  readonly counter: DirectorCounter;
}

/** Until when a counter helps elsewhere; nothing at home. */
export function LendTag({ counter: { lend } }: LendTagProps) {
  const text = useText().director.counter;
  const formats = useFormats();
  if (lend === null) return null;
  return (
    <span className="lend-tag" title={lend.reason}>
      <Handshake className="fact-icon" aria-hidden />
      <span className="ui-visually-hidden">{text.lent}. </span>
      {lend.until === null ? text.lentOpen : text.lentUntil(formats.time(lend.until))}
    </span>
  );
}
