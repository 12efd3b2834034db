import { nextReasonText } from "#shared/i18n/why-text.ts";
import { elapsedMs, type EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import { NumberBadge } from "#ui/components/NumberBadge.tsx";
import { useFormats, useLanguage, useText } from "#ui/text/use-text.ts";
import { Age } from "../../norm/Age.tsx";
import "./next-card.css";

interface NextCardProps {
  readonly next: ConsoleView["next"];
  readonly now: EpochMs;
}

/** Who will be called, and in one sentence why. */
export function NextCard({ next, now }: NextCardProps) {
  const text = useText().console.next;
  const formats = useFormats();
  const { language } = useLanguage();
  return (
    <section className="panel next-card">
      <h2 className="panel-title">{text.title}</h2>
      {next === null ? (
        <p className="next-none">{text.none}</p>
      ) : (
        <>
          <NumberBadge number={next.ticket.number} size="l" />
          <div className="next-facts">
            <p className="next-procedure">{formats.local(next.ticket.procedureName)}</p>
            <p className="next-why">{nextReasonText(language, next.reason)}</p>
          </div>
          <Age waitedMs={elapsedMs(next.ticket.issuedAt, now)} />
        </>
      )}
    </section>
  );
}
