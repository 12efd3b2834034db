import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import "./staff-banner.css";

interface StaffBannerProps {
  /** Somebody calls, something is broken, or something wants a look in time. */
  readonly tone: "call" | "trouble" | "heed";
  readonly icon: LucideIcon;
  readonly title: string;
  readonly facts: string;
  /** What may be done about it. */
  readonly children?: ReactNode;
}

/** One line over the page that asks staff for a hand or a look. */
export function StaffBanner({ tone, icon: Icon, title, facts, children }: StaffBannerProps) {
  return (
    <section className="staff-banner" data-tone={tone} aria-label={title}>
      <Icon className="ui-icon" aria-hidden />
      <p>
        <strong>{title}</strong> <span>{facts}</span>
      </p>
      {children}
    </section>
  );
}
