import type { DirectorCounter, DirectorView } from "#shared/views/director-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Handshake } from "lucide-react";
import { useMoveSentence } from "../balancing/use-move-sentence.ts";

interface LendTagProps {
  readonly counter: DirectorCounter;
  readonly fields: DirectorView["fields"];
}

/** Until when a counter helps elsewhere; nothing at home. */
export function LendTag({ counter: { lend, label }, fields }: LendTagProps) {
  const text = useText().director.counter;
  const formats = useFormats();
  const sentence = useMoveSentence(fields);
  if (lend === null) return null;
  return (
    <span
      className="lend-tag"
      title={
        lend.why === null
          ? lend.reason
          : sentence({ order: { kind: "lend", ...lend }, why: lend.why, counterLabel: label })
      }
    >
      <Handshake className="fact-icon" aria-hidden />
      <span className="ui-visually-hidden">{text.lent}. </span>
      {lend.until === null ? text.lentOpen : text.lentUntil(formats.time(lend.until))}
    </span>
  );
}
