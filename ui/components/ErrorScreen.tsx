import { useText } from "#ui/text/use-text.ts";
import "./error-screen.css";
import { RotateCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { EmptyState } from "./EmptyState.tsx";

interface ErrorScreenProps {
  /** What happened, in the person's words; a fixed apology without it. */
  readonly title?: string;
  readonly children?: ReactNode;
  /** Offered as a button; left out where nobody should press it. */
  readonly onReload?: () => void;
}

/** A whole screen for what stops a face. */
export function ErrorScreen({ title, children, onReload }: ErrorScreenProps) {
  const text = useText();
  return (
    <main className="ui-error-screen" role="alert">
      <EmptyState icon={TriangleAlert} title={title ?? text.fault.title}>
        {children ?? <p>{text.fault.apology}</p>}
        <p>{text.fault.askStaff}</p>
      </EmptyState>
      {onReload && (
        <Button variant="primary" icon={RotateCw} onPress={onReload}>
          {text.fault.reload}
        </Button>
      )}
    </main>
  );
}
