/** Rows of dots as they travel: one bit a dot, 1 is black. */
export function rowsFromBase64(base64: string, widthDots: number): readonly Uint8Array[] {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const rowBytes = widthDots / 8;
  return Array.from({ length: Math.floor(bytes.length / rowBytes) }, (_, row) =>
    bytes.subarray(row * rowBytes, (row + 1) * rowBytes),
  );
}
