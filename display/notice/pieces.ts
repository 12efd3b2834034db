/**
 * Cuts a text into pieces that each fit on a line: whole sentences where they do, else parts of one, about as long as each
 * other. A word that does not fit by itself is a piece of its own.
 */
export function piecesOf(text: string, fits: (piece: string) => boolean): readonly string[] {
  const sentences = text
    .split(/(?<=[.!?;])\s+/u)
    .flatMap((sentence) => (fits(sentence) ? [sentence] : evenly(sentence, fits)));
  return joined(sentences, fits);
}

function evenly(sentence: string, fits: (piece: string) => boolean): readonly string[] {
  const words = sentence.split(/\s+/u).filter((word) => word !== "");
  const fewest = joined(words, fits);
  const evenLength = Math.ceil(sentence.length / fewest.length);
  for (let length = evenLength; length < sentence.length; length += 1) {
    const even = joined(words, (piece) => piece.length <= length && fits(piece));
    if (even.length <= fewest.length) return even;
  }
  return fewest;
}

/** The parts, joined to the one before as long as that fits. */
function joined(parts: readonly string[], fits: (piece: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  for (const part of parts) {
    const longer = `${pieces.at(-1)} ${part}`;
    if (pieces.length > 0 && fits(longer)) pieces[pieces.length - 1] = longer;
    else pieces.push(part);
  }
  return pieces;
}
