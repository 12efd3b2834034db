import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import "./notice.css";

interface NoticeProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
}

/** Says across the room why there is no number to see. */
export function Notice({ icon: Icon, title, children }: NoticeProps) {
  return (
    <section className="notice">
      <Icon className="notice-icon" strokeWidth={1.25} aria-hidden />
      <p className="notice-title">{title}</p>
      {children !== undefined && <p className="notice-more">{children}</p>}
    </section>
  );
}
