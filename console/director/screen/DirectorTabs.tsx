import { useText } from "#ui/text/use-text.ts";
import { CalendarClock, LayoutDashboard, type LucideIcon, ScrollText } from "lucide-react";
import { TABS, type Tab } from "./use-tab.ts";
import "./director-tabs.css";

const ICONS: Record<(typeof TABS)[number], LucideIcon> = {
  live: LayoutDashboard,
  moves: ScrollText,
  planning: CalendarClock,
};

interface DirectorTabsProps {
  readonly tab: Tab;
  /** Proposals that wait for an answer; said on the live part while another is shown. */
  readonly proposals: number;
}

/** Between now, today's moves, and the plan. */
export function DirectorTabs({ tab, proposals }: DirectorTabsProps) {
  const text = useText().director.tabs;
  return (
    <nav className="director-tabs" aria-label={text.label}>
      {TABS.map((each) => {
        const Icon = ICONS[each];
        return (
          <a key={each} className="director-tab" href={`#${each}`} aria-current={each === tab ? "page" : undefined}>
            <Icon className="ui-icon" aria-hidden />
            {text[each]}
            {each === "live" && tab !== "live" && proposals > 0 && (
              <span className="director-tab-count">{proposals}</span>
            )}
          </a>
        );
      })}
    </nav>
  );
}
