import { type ReactNode, useEffect, useRef } from "react";
import "./screen.css";

interface ScreenProps {
  readonly title: string;
  /** Under the title, in a sentence. */
  readonly lead?: ReactNode;
  /** How the content stands: from the top, or in the middle. */
  readonly stand?: "top" | "middle";
  /** The row of large buttons at the bottom, within everybody's reach. */
  readonly nav?: ReactNode;
  /** False where something else takes the focus. */
  readonly focusesTitle?: boolean;
  readonly children?: ReactNode;
}

/** One step: its title, its content, its buttons. A screen reader starts at the title of each new step. */
export function Screen({ title, lead, stand = "top", nav, focusesTitle = true, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusesTitle) heading.current?.focus({ preventScroll: true });
  }, [focusesTitle]);
  return (
    <>
      <main className="kiosk-main" data-stand={stand}>
        <div className="kiosk-titles">
          <h1 className="kiosk-title" tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {lead !== undefined && <div className="kiosk-lead">{lead}</div>}
        </div>
        {children}
      </main>
      {nav !== undefined && <nav className="kiosk-nav">{nav}</nav>}
    </>
  );
}
