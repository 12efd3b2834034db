import { useText } from "#ui/text/use-text.ts";
import { RotateCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import "./error-screen.css";

interface ErrorScreenProps {
  /** What happened, in the person's words; a fixed sentence without it. */
  readonly title?: string;
  /** What comes next; a fixed apology without it. */
  readonly children?: ReactNode;
  /** Offered as a button; left out where nobody should press it. */
  readonly onReload?: () => void;
}

/** A whole screen for what stops a face. */
export function ErrorScreen({ title, children, onReload }: ErrorScreenProps) {
  const text = useText();
  return (
    <main className="ui-error-screen">
      <TriangleAlert className="ui-error-icon" strokeWidth={1.5} aria-hidden />
      <div className="ui-error-text" role="alert">
        <h1>{title ?? text.fault.title}</h1>
        {children ?? <p>{text.fault.apology}</p>}
        <p>{text.fault.askStaff}</p>
      </div>
      {onReload && (
        <Button variant="primary" icon={RotateCw} onPress={onReload}>
          {text.fault.reload}
        </Button>
      )}
    </main>
  );
}
