import type { ReactNode } from "react";
import "./page.css";

interface PageProps {
  /** What the screen is for; its only first-level heading. */
  readonly title?: ReactNode;
  /** Left of the title: the emblem or the centre's name. */
  readonly brand?: ReactNode;
  /** Right of the title: language, clock, sign-out. */
  readonly tools?: ReactNode;
  /** Above everything: the LinkBanner. */
  readonly banner?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every screen: banner, header, the page's own content, footer; it never grows beyond the window. */
export function Page({ title, brand, tools, banner, footer, children }: PageProps) {
  return (
    <div className="ui-page">
      {banner}
      {(title !== undefined || brand !== undefined || tools !== undefined) && (
        <header className="ui-page-header">
          {brand !== undefined && <div className="ui-page-brand">{brand}</div>}
          {title !== undefined && <h1 className="ui-page-title">{title}</h1>}
          {tools !== undefined && <div className="ui-page-tools">{tools}</div>}
        </header>
      )}
      <main className="ui-page-main">{children}</main>
      {footer !== undefined && <footer className="ui-page-footer">{footer}</footer>}
    </div>
  );
}
