import type { BoardView } from "#shared/views/board-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import type { ReactNode } from "react";
import { NoticeLine } from "../notice/NoticeLine.tsx";
import "./hall-footer.css";

interface HallFooterProps {
  readonly notice: BoardView["notice"];
  readonly rule: BoardView["priorityRule"];
  /** What else stands beside the rule. */
  readonly children?: ReactNode;
}

/** The centre's line of text, and the rule of the calling order, quietly. */
export function HallFooter({ notice, rule: { maxInARow, thenNormal }, children }: HallFooterProps) {
  const text = useText().board;
  const formats = useFormats();
  return (
    <>
      {notice !== null && <NoticeLine text={formats.local(notice)} />}
      <div className="hall-foot">
        <p className="hall-rule">
          {maxInARow === 0 ? text.rule.normalFirst : text.rule.bounded(maxInARow, thenNormal)}
        </p>
        {children}
      </div>
    </>
  );
}
