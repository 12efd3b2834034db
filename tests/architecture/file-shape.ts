import { basename } from "node:path/posix";
import type { SourceFile, SyntaxNode } from "./source-file.ts";

const vagueNames = /(^|[/-])(utils?|helpers?|common|misc|manager|index)(\.tsx?$|\/)/;

/** One sentence for every file with a vague name, a re-export or a default export. */
export function wrongShapes(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, body }) => [
    ...(vagueNames.test(path) ? [`${path} is named after no idea`] : []),
    ...(body.some(isReExport) ? [`${path} re-exports another file: import from where it is written`] : []),
    ...(body.some(isDefaultExport) && !isConfig(path) ? [`${path} has a default export: give it a name`] : []),
  ]);
}

function isReExport({ type, source }: SyntaxNode): boolean {
  return type === "ExportAllDeclaration" || (type === "ExportNamedDeclaration" && source !== null);
}

function isDefaultExport({ type }: SyntaxNode): boolean {
  return type === "ExportDefaultDeclaration" || type === "TSExportAssignment";
}

function isConfig(path: string): boolean {
  return basename(path).endsWith(".config.ts");
}
