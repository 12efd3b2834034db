import "./figures.css";

interface FiguresProps {
  /** "07:05", "03:25". */
  readonly children: string;
}

/**
 * Figures of equal width for a clock that ticks in place; Be Vietnam Pro has none of its own. Not for ticket numbers:
 * a row of ones would fall apart.
 */
export function Figures({ children }: FiguresProps) {
  return (
    <span className="ui-figures">
      {Array.from(children).map((sign, place) =>
        isDigit(sign) ? (
          <span key={place} className="ui-figure">
            {sign}
          </span>
        ) : (
          sign
        ),
      )}
    </span>
  );
}

const isDigit = (sign: string): boolean => sign >= "0" && sign <= "9";
