import { Button } from "#ui/components/Button.tsx";
import { LanguageSwitch } from "#ui/components/LanguageSwitch.tsx";
import { Lotus } from "#ui/components/Lotus.tsx";
import { Page } from "#ui/components/Page.tsx";
import { useShortcuts } from "#ui/input/use-shortcuts.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { LogIn } from "lucide-react";
import { useEffect, useState } from "react";
import type { DayOfWork } from "./day-of-work.ts";
import "./thanks.css";

interface ThanksScreenProps {
  readonly work: DayOfWork;
  /** Whether the clerk signed out; otherwise the session ended, as with the day. */
  readonly isSignedOut: boolean;
  readonly onDone: () => void;
}

/** Thanks a clerk for the day: whom they served, and whom they helped. Stays until it was read. */
export function ThanksScreen({ work: { clerkName, counterLabel, today }, isSignedOut, onDone }: ThanksScreenProps) {
  const { common, report, console } = useText();
  const text = console.thanks;
  const formats = useFormats();
  const isReady = useRest();
  useShortcuts({ Enter: isReady ? onDone : undefined, Escape: isReady ? onDone : undefined });
  const figures = [
    { name: report.served, value: text.visits(formats.count(today.served)) },
    { name: report.lentServed, value: text.visits(formats.count(today.servedLent)) },
    { name: report.helpedTime, value: formats.duration(today.helpedMs) },
  ];
  const hasHelped = today.servedLent > 0;
  return (
    <Page brand={common.product} title={common.counterNumber(counterLabel)} tools={<LanguageSwitch />}>
      <article className="thanks">
        <Lotus className="thanks-flower" />
        <h2 className="thanks-title">{text.title(clerkName)}</h2>
        <p className="thanks-warm">{text.warm}</p>
        <dl className="thanks-figures" aria-label={text.today}>
          {(hasHelped ? figures : figures.slice(0, 1)).map(({ name, value }) => (
            <div key={name} className="thanks-figure">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {hasHelped && <p className="thanks-merit">{text.merit}</p>}
        <p className="thanks-end">{isSignedOut ? text.signedOut(counterLabel) : text.ended(counterLabel)}</p>
        <Button variant="primary" icon={LogIn} shortcut="Enter" isDisabled={!isReady} onPress={onDone}>
          {text.done}
        </Button>
      </article>
    </Page>
  );
}

const REST_MS = 700;

/** False for a moment: the second half of the double press that signed out must not turn the page. */
function useRest(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), REST_MS);
    return () => clearTimeout(timer);
  }, []);
  return isOver;
}
