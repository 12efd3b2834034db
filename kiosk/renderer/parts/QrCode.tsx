import { create } from "qrcode";
import { useMemo } from "react";
import "./qr-code.css";

interface QrCodeProps {
  readonly text: string;
  /** Read out in its place. */
  readonly label: string;
}

const QUIET_CELLS = 4;

/** A QR code with its quiet zone, as large as its place. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => cellsOf(text), [text]);
  const side = size + 2 * QUIET_CELLS;
  return (
    <svg className="kiosk-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function cellsOf(text: string): { readonly size: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const places = Array.from({ length: size * size }, (_, place) => ({ x: place % size, y: Math.floor(place / size) }));
  const black = places.filter(({ x, y }) => modules.get(y, x) !== 0);
  return { size, path: black.map(({ x, y }) => `M${x + QUIET_CELLS} ${y + QUIET_CELLS}h1v1h-1z`).join("") };
}
