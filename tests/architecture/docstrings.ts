import type { SourceFile, SyntaxNode } from "./source-file.ts";

/** One sentence for every export without a docstring right before it. */
export function undocumentedExports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    file.body
      .filter(({ type }) => type.startsWith("Export"))
      .filter((node) => !hasDocstring(file, node))
      .map((node) => `${file.path}:${lineOf(file, node)} exports without a docstring: ${firstLine(file, node)}`),
  );
}

function hasDocstring({ comments, text }: SourceFile, node: SyntaxNode): boolean {
  return comments.some(
    ({ value, start, end }) => value.startsWith("*") && start < node.start && text.slice(end, node.start).trim() === "",
  );
}

function lineOf({ text }: SourceFile, node: SyntaxNode): number {
  return text.slice(0, node.start).split("\n").length;
}

function firstLine({ text }: SourceFile, node: SyntaxNode): string {
  return text.slice(node.start, node.end).split("\n", 1).join("");
}
