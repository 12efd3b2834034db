import { dayAt, type Day } from "#shared/kit/time.ts";
import type { UnplacedCard } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { MenuButton } from "#ui/components/MenuButton.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CheckCheck, type LucideIcon, Ticket, TicketCheck, TicketX, UserCheck } from "lucide-react";
import { StaffBanner } from "../../banner/StaffBanner.tsx";
import type { WrittenTurn } from "../../issue/issue-draft.ts";

interface UnplacedBannersProps {
  readonly tickets: readonly UnplacedCard[];
  readonly day: Day | null;
  readonly timeZone: string;
  readonly isOffline: boolean;
  readonly onIssue: (turn: WrittenTurn) => void;
  readonly onSettle: (press: UnplacedCard["press"], reason: string) => void;
}

type Settled = "issued" | "served" | "nobody";

const SETTLED: readonly (readonly [Settled, LucideIcon])[] = [
  ["issued", TicketCheck],
  ["served", UserCheck],
  ["nobody", TicketX],
];

/** Tickets that kiosks gave and no line takes: somebody may hold the paper, until a person has seen to it. */
export function UnplacedBanners({ tickets, day, timeZone, isOffline, onIssue, onSettle }: UnplacedBannersProps) {
  const text = useText().director.unplaced;
  const { time, date, local } = useFormats();
  return tickets.map(({ press, number, fieldName, procedureId, kioskName, issuedAt, chosen }) => {
    const isToday = dayAt(issuedAt, timeZone) === day;
    const turn = { procedureId, chosen, clock: time(issuedAt), issuedAt, reason: text.reason(number), unplaced: press };
    const at = isToday ? time(issuedAt) : `${time(issuedAt)}, ${date(issuedAt)}`;
    return (
      <StaffBanner
        key={press}
        tone="trouble"
        icon={TicketX}
        title={text.title(number)}
        facts={text.facts(fieldName === null ? text.someField : local(fieldName), at, kioskName ?? text.someKiosk)}
      >
        {isToday && (
          <Button icon={Ticket} isDisabled={isOffline} onPress={() => onIssue(turn)}>
            {text.issue}
          </Button>
        )}
        <MenuButton
          label={text.settle}
          icon={CheckCheck}
          isDisabled={isOffline}
          choices={SETTLED.map(([id, icon]) => ({ id, icon, text: text.settled[id] }))}
          onChoose={(how) => onSettle(press, text.settled[how])}
        />
      </StaffBanner>
    );
  });
}
