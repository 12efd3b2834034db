/**
 * Plays pieces of sound one after the other without a gap, each at its instant of the audio clock from `startAt` on; returns
 * the instant at which the last is over.
 */
export function scheduleInTurn(buffers: readonly AudioBuffer[], output: AudioNode, startAt: number): number {
  let at = startAt;
  for (const buffer of buffers) {
    const piece = new AudioBufferSourceNode(output.context, { buffer });
    piece.connect(output);
    piece.start(at);
    at += buffer.duration;
  }
  return at;
}
