/** Whether these letters stand at this place of a file, as kinds of files and their parts are told apart. */
export function isMarked(file: DataView, at: number, mark: string): boolean {
  for (let index = 0; index < mark.length; index += 1)
    if (file.getUint8(at + index) !== mark.charCodeAt(index)) return false;
  return true;
}
