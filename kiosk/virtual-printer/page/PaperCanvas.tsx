import { useText } from "#ui/text/use-text.ts";
import { useEffect, useRef } from "react";
import type { KnownPrinter } from "./link/printer-state.ts";
import { createPaperPainter, EDGE_DOTS, type PaperPainter } from "./paper-painter.ts";

/** Longer paper than this leaves the picture at the top. */
const HEIGHT_DOTS = 2000;

interface PaperCanvasProps {
  readonly printer: KnownPrinter;
}

/** The paper that is out of the printer, its newest row at the slot. */
export function PaperCanvas({ printer: { widthDots, hiddenDots, rows, strip } }: PaperCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<PaperPainter>(null);
  useEffect(() => {
    if (canvas.current !== null) painter.current = createPaperPainter(canvas.current);
    return () => painter.current?.stop();
  }, []);
  useEffect(() => painter.current?.show(strip, rows.slice(0, -hiddenDots)), [strip, rows, hiddenDots]);
  return (
    <figure className="stage-paper" aria-label={useText().printer.paperComingOut} data-width-dots={widthDots}>
      <canvas ref={canvas} className="paper-canvas" width={widthDots + 2 * EDGE_DOTS} height={HEIGHT_DOTS} />
    </figure>
  );
}
