import { Info } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { usePieces } from "./use-pieces.ts";
import "./notice-line.css";

interface NoticeLineProps {
  readonly text: string;
}

/** Time to read a piece of a long text twice. */
const PIECE_MS = 9000;

/** The centre's line of text. A long one comes in pieces, one after the other: nothing ever runs across the screen. */
export function NoticeLine({ text }: NoticeLineProps) {
  const place = useRef<HTMLSpanElement>(null);
  const pieces = usePieces(place, text);
  const turn = useTurn(pieces.length);
  const piece = pieces[turn % Math.max(1, pieces.length)] ?? "";
  return (
    <p className="notice-line">
      <Info className="ui-icon notice-line-icon" aria-hidden />
      <span className="ui-visually-hidden">{text}</span>
      <span className="notice-line-place" ref={place} aria-hidden>
        <span className="notice-line-piece" key={piece}>
          {piece}
        </span>
      </span>
    </p>
  );
}

function useTurn(pieces: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (pieces < 2) return undefined;
    const timer = setInterval(() => setTurn((before) => (before + 1) % pieces), PIECE_MS);
    return () => clearInterval(timer);
  }, [pieces]);
  return turn;
}
