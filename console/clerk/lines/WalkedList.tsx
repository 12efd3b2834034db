import type { KeyboardEvent, ReactNode } from "react";
import { walkInList } from "../keys/walk-lists.ts";

interface WalkedListProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A list whose buttons the arrow keys walk; the lists' key leads here. */
export function WalkedList({ label, className, children }: WalkedListProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys move between the buttons inside
    <ul className={className} aria-label={label} data-list onKeyDown={walk}>
      {children}
    </ul>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  walkInList(event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
}
