import { NumberBadge } from "#ui/components/NumberBadge.tsx";
import { useText } from "#ui/text/use-text.ts";
import { asTicketNumber } from "#shared/kit/ids.ts";
import { CircleAlert } from "lucide-react";
import type { IssueItem } from "./issue-run.ts";

interface IssueResultProps {
  readonly items: readonly IssueItem[];
}

/** Every ticket that was asked for: its number large, or why there is none. */
export function IssueResult({ items }: IssueResultProps) {
  const text = useText();
  const missing = items.filter(({ refused }) => refused !== null).length;
  return (
    <section aria-live="polite">
      {missing > 0 && (
        <p className="issue-missing">
          <CircleAlert className="ui-icon" aria-hidden />
          {text.issue.missing(missing)}
        </p>
      )}
      <ul className="issue-items" data-one={items.length === 1 || undefined}>
        {items.map(({ id, number, refused, paper }) => (
          <li key={id} className="issue-item">
            {number !== null && <NumberBadge number={asTicketNumber(number)} size="l" />}
            <span>
              {number !== null
                ? text.issue.paperState[paper]
                : refused === null
                  ? text.common.working
                  : text.refusal[refused]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
