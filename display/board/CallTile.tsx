import type { BoardCall } from "#shared/views/board-types.ts";
import { useText } from "#ui/text/use-text.ts";
import { letterOf } from "../letter-of.ts";
import "./call-tile.css";

interface CallTileProps {
  readonly call: BoardCall;
}

/** A number and its counter, among others. */
export function CallTile({ call: { number, counterLabel } }: CallTileProps) {
  const text = useText();
  return (
    <li className="call-tile" data-field-letter={letterOf(number)} data-signs={number.length}>
      <span className="ui-visually-hidden">{text.board.callOf(number, counterLabel)}</span>
      <span className="call-tile-line" aria-hidden translate="no">
        <span className="call-tile-number">{number}</span>
        <span className="call-tile-counter" data-signs={counterLabel.length}>
          {counterLabel}
        </span>
      </span>
    </li>
  );
}
