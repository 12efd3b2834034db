import type { EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import { useText } from "#ui/text/use-text.ts";
import { FileClock, type LucideIcon, PenLine, UserRoundX } from "lucide-react";
import type { ReactNode } from "react";
import { LISTS_KEY } from "../keys/desk-keys.ts";
import { type AsideDesk, HeldRow, MissedRow, SigningRow } from "./AsideRows.tsx";
import { WalkedList } from "./WalkedList.tsx";
import "./aside-panel.css";

interface AsidePanelProps {
  readonly view: ConsoleView;
  readonly now: EpochMs;
  readonly isOffline: boolean;
  readonly onPress: AsideDesk["onPress"];
}

/** Who stands in no line: missed, held, awaiting a signature. A free counter calls them, a busy one puts them back in line. */
export function AsidePanel({ view, now, isOffline, onPress }: AsidePanelProps) {
  const text = useText().console.aside;
  const { missed, held, signing, inHand } = view;
  const { counterId, desk, clerk } = view.counter;
  const isFree = inHand === null && desk.kind === "open" && clerk !== null;
  const aside: AsideDesk = { counterId, isFree, isOffline, now, onPress };
  return (
    <section className="panel aside-panel">
      <header className="panel-head">
        <h2 className="panel-title">{text.title}</h2>
        <kbd className="ui-kbd">{LISTS_KEY}</kbd>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard scrolls what has the focus */}
      <section className="panel-scroll" aria-label={text.title} tabIndex={0}>
        {missed.length + held.length + signing.length === 0 && <p className="line-more">{text.empty}</p>}
        <AsideList name={text.missed} icon={UserRoundX} count={missed.length}>
          {missed.map((entry) => (
            <MissedRow key={entry.ticket.id} entry={entry} desk={aside} />
          ))}
        </AsideList>
        <AsideList name={text.held} icon={FileClock} count={held.length}>
          {held.map((entry) => (
            <HeldRow key={entry.ticket.id} entry={entry} desk={aside} />
          ))}
        </AsideList>
        <AsideList name={text.signing} icon={PenLine} count={signing.length}>
          {signing.map((entry) => (
            <SigningRow key={entry.ticket.id} entry={entry} desk={aside} />
          ))}
        </AsideList>
      </section>
    </section>
  );
}

interface AsideListProps {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly count: number;
  readonly children: ReactNode;
}

function AsideList({ name, icon: Icon, count, children }: AsideListProps) {
  if (count === 0) return null;
  return (
    <div className="aside-list">
      <h3 className="line-name">
        <Icon className="ui-icon" aria-hidden />
        <span className="line-name-text">{name}</span>
        <span className="line-count">{count}</span>
      </h3>
      <WalkedList label={name} className="rows">
        {children}
      </WalkedList>
    </div>
  );
}
