import { Button } from "#ui/components/Button.tsx";
import { EmptyState } from "#ui/components/EmptyState.tsx";
import { useText } from "#ui/text/use-text.ts";
import { AppWindow } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { OnePage } from "./one-page.ts";
import { openPage } from "./open-page.ts";
import "./the-one-page.css";

interface TheOnePageProps {
  /** Keeps apart the screens that one browser may show at the same time. */
  readonly screen: string;
  readonly children: ReactNode;
}

/** Shows a screen on one page of this browser alone; another says so, and offers itself. */
export function TheOnePage({ screen, children }: TheOnePageProps) {
  const text = useText().board.elsewhere;
  const { isTheOne, claim } = useOnePage(screen);
  if (isTheOne) return children;
  return (
    <main className="page-elsewhere">
      <EmptyState icon={AppWindow} title={text.title}>
        <Button variant="primary" onPress={claim}>
          {text.useThis}
        </Button>
      </EmptyState>
    </main>
  );
}

function useOnePage(screen: string): { readonly isTheOne: boolean; readonly claim: () => void } {
  const page = useRef<OnePage | null>(null);
  const [isTheOne, setIsTheOne] = useState(true);
  useEffect(() => {
    const opened = openPage(screen);
    page.current = opened;
    opened.subscribe(() => setIsTheOne(opened.isTheOne()));
    return opened.leave;
  }, [screen]);
  return { isTheOne, claim: () => page.current?.claim() };
}
