import "./lotus.css";

interface LotusProps {
  readonly className: string;
}

/** The house's mark: a lotus of five petals. Says nothing to a screen reader. */
export function Lotus({ className }: LotusProps) {
  return (
    <svg className={className} viewBox="0 0 96 72" aria-hidden>
      <path className="lotus-back" d="M48 66C22 66 6 52 2 32c12-1 24 4 32 14 4 5 9 12 14 20Z" />
      <path className="lotus-back" d="M48 66c26 0 42-14 46-34-12-1-24 4-32 14-4 5-9 12-14 20Z" />
      <path className="lotus-side" d="M48 66C30 58 19 40 22 16c13 5 22 15 25 29 1 6 2 13 1 21Z" />
      <path className="lotus-side" d="M48 66c18-8 29-26 26-50-13 5-22 15-25 29-1 6-2 13-1 21Z" />
      <path className="lotus-heart" d="M48 66c-13-16-18-40 0-62 18 22 13 46 0 62Z" />
    </svg>
  );
}
