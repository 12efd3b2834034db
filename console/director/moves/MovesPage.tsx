import type { MoveCard } from "#shared/views/balancing-types.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { EmptyState } from "#ui/components/EmptyState.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useText } from "#ui/text/use-text.ts";
import { ArrowRightLeft } from "lucide-react";
import { MoveRow } from "./MoveRow.tsx";
import "./moves-page.css";

interface MovesPageProps {
  readonly view: DirectorView;
  readonly isOffline: boolean;
  readonly onCommand: (command: CommandInput) => void;
}

/** The day's moves, newest first: who made them, why, and what came of them. */
export function MovesPage({ view, isOffline, onCommand }: MovesPageProps) {
  const text = useText().director.moves;
  const { moves } = view.balancing;
  if (moves.length === 0)
    return (
      <EmptyState icon={ArrowRightLeft} title={text.none}>
        {text.noneHint}
      </EmptyState>
    );
  return (
    <section className="moves">
      <header className="moves-head">
        <h2>{text.title}</h2>
        <p>{text.summary(...countsOf(moves))}</p>
      </header>
      <table className="moves-table">
        <thead>
          <tr>
            {[text.time, text.author, text.move, text.outcome, text.act].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moves.map((card) => (
            <MoveRow
              key={card.moveId}
              card={card}
              fields={view.fields}
              isDisabled={isOffline || !view.isOpen}
              onCommand={onCommand}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function countsOf(moves: readonly MoveCard[]): [made: number, byProgram: number, declined: number] {
  const count = (is: (card: MoveCard) => boolean): number => moves.filter(is).length;
  return [
    count(({ status }) => status === "made"),
    count(({ madeBy }) => madeBy === "program"),
    count(({ status }) => status === "declined"),
  ];
}
