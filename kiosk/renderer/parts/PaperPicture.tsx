interface PaperPictureProps {
  readonly isMoving?: boolean;
}

/** A ticket that comes out of its slot, or hangs there to be taken. */
export function PaperPicture({ isMoving = false }: PaperPictureProps) {
  return (
    <svg className="kiosk-paper-picture" viewBox="0 0 120 120" data-moving={isMoving || undefined} aria-hidden>
      <clipPath id="below-slot">
        <rect x="0" y="20" width="120" height="100" />
      </clipPath>
      <g clipPath="url(#below-slot)">
        <g className="kiosk-paper-sheet">
          <path className="kiosk-paper-white" d="M32 18h56v84l-7-6-7 6-7-6-7 6-7-6-7 6-7-6-7 6Z" />
          <path className="kiosk-paper-ink" d="M44 44h32M44 58h32M52 72h16" />
        </g>
      </g>
      <rect className="kiosk-paper-slot" x="12" y="10" width="96" height="18" rx="9" />
    </svg>
  );
}
