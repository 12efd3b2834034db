/** Shows paper growing out of the bottom edge of a canvas, dot by dot. */
export interface PaperPainter {
  /** What is to be seen of this strip; another strip begins at once with what it has. */
  show(strip: number, rows: readonly Uint8Array[]): void;
  stop(): void;
}

/** White at each side of the dots, where no head reaches: 4 mm. */
export const EDGE_DOTS = 32;

/** A painter for a canvas; new rows come out evenly over a few frames, as a motor moves. */
export function createPaperPainter(canvas: HTMLCanvasElement): PaperPainter {
  const pen = canvas.getContext("2d");
  let strip: number | null = null;
  let rows: readonly Uint8Array[] = [];
  let painted = 0;
  let frame = 0;

  function paintUpTo(count: number): void {
    const added = rows.slice(painted, count).slice(-canvas.height);
    painted = count;
    if (pen === null || added.length === 0) return;
    pen.drawImage(canvas, 0, -added.length);
    pen.putImageData(imageOf(added, canvas.width), 0, canvas.height - added.length);
  }

  function step(): void {
    frame = 0;
    paintUpTo(painted + Math.ceil((rows.length - painted) / 3));
    if (painted < rows.length) frame = requestAnimationFrame(step);
  }

  return {
    show(shownStrip, shownRows) {
      rows = shownRows;
      if (shownStrip !== strip) {
        strip = shownStrip;
        painted = 0;
        pen?.clearRect(0, 0, canvas.width, canvas.height);
        paintUpTo(rows.length);
      } else if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

const INK = [24, 28, 30, 255] as const;
const PAPER = [253, 252, 248, 255] as const;

function imageOf(rows: readonly Uint8Array[], widthDots: number): ImageData {
  const image = new ImageData(widthDots, rows.length);
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < widthDots; x += 1) {
      image.data.set(isBlack(row, x - EDGE_DOTS) ? INK : PAPER, (y * widthDots + x) * 4);
    }
  }
  return image;
}

const isBlack = (row: Uint8Array, dot: number): boolean => ((row[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0;
