import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import "./empty-state.css";

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
}

/** Says calmly that there is nothing, and what one may do. */
export function EmptyState({ icon: Icon, title, children }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <Icon className="ui-empty-icon" strokeWidth={1.5} aria-hidden />
      <p className="ui-empty-title">{title}</p>
      {children !== undefined && <div className="ui-empty-more">{children}</div>}
    </div>
  );
}
