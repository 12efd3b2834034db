import { assertNever } from "#shared/kit/assert-never.ts";
import type { PaperProgress } from "#shared/protocol/kiosk-bridge.ts";
import { isPaperless, type PrinterCondition } from "#shared/views/printer-condition.ts";
import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Check, X } from "lucide-react";
import type { ReactNode } from "react";
import { PaperPicture } from "./PaperPicture.tsx";
import { QrCode } from "./QrCode.tsx";
import "./paper-notice.css";

interface PaperNoticeProps {
  readonly paper: PaperProgress;
  readonly printer: PrinterCondition;
  /** What the ticket's QR code says. */
  readonly qr: string;
  readonly onAnswer: (isReceived: boolean) => void;
}

/** How the paper is, and what to do about it. */
export function PaperNotice({ paper, printer, qr, onAnswer }: PaperNoticeProps) {
  const text = useText();
  return (
    <section className="kiosk-paper" data-kind={paper.kind} aria-live="polite">
      <Notice paper={paper} printer={printer} qr={qr} />
      {paper.kind === "sent" && (
        <div className="kiosk-paper-answers">
          <Button icon={X} onPress={() => onAnswer(false)}>
            {text.kiosk.paperMissing}
          </Button>
          <Button variant="primary" icon={Check} onPress={() => onAnswer(true)}>
            {text.kiosk.paperReceived}
          </Button>
        </div>
      )}
    </section>
  );
}

function Notice({ paper, printer, qr }: Omit<PaperNoticeProps, "onAnswer">): ReactNode {
  const text = useText().kiosk;
  switch (paper.kind) {
    case "printing":
      // It is tried again for some seconds: nobody is to wait for paper that may not come.
      if (isPaperless(printer))
        return <Words picture={<PaperPicture />} title={text.paperChecked} more={text.paperCheckedMore} />;
      return <Words picture={<PaperPicture isMoving />} title={text.paperPrinting} more={text.paperPrintingMore} />;
    case "printed":
      return <Words picture={<PaperPicture />} title={text.paperPrinted} more={text.paperPrintedMore} />;
    case "sent":
      return <Words picture={<PaperPicture />} title={text.paperAsk} />;
    case "failed":
      return (
        <Words
          picture={qr === "" ? <PaperPicture /> : <QrCode text={qr} label={text.scan} />}
          title={paper.reason === "NO_PAPER" ? text.paperOut : text.paperFailed}
          more={text.paperFailedMore}
        >
          {paper.begun && <p>{text.paperBegun}</p>}
          {URL.canParse(qr) && <p>{text.scan}</p>}
        </Words>
      );
    default:
      return assertNever(paper);
  }
}

interface WordsProps {
  readonly picture: ReactNode;
  readonly title: string;
  readonly more?: string;
  readonly children?: ReactNode;
}

const Words = ({ picture, title, more, children }: WordsProps) => (
  <>
    {picture}
    <div className="kiosk-paper-words">
      <h2 className="kiosk-paper-title">{title}</h2>
      {more !== undefined && <p>{more}</p>}
      {children}
    </div>
  </>
);
