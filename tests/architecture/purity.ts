import { isSyntaxNode, type SourceFile, type SyntaxNode, walk } from "./source-file.ts";

// Words of our own, such as `document`, are missing here: the compiler knows no DOM in shared/ and refuses the global itself.
const theWorld = new Set(
  (
    "Date performance setTimeout setInterval setImmediate queueMicrotask " +
    "crypto process Buffer console require fetch WebSocket globalThis localStorage sessionStorage indexedDB"
  ).split(" "),
);

/** One sentence for every name through which a file would reach for the clock, for chance or for the world. */
export function impureNames(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, body }) => {
    const found = new Set<string>();
    walk(body, (node, parent) => {
      if (isWorldly(node, parent)) found.add(String(node["name"]));
      if (isMathRandom(node)) found.add("Math.random");
    });
    return [...found].map((name) => `${path} reaches for ${name}: let the caller pass it`);
  });
}

function isWorldly(node: SyntaxNode, parent?: SyntaxNode): boolean {
  return node.type === "Identifier" && theWorld.has(String(node["name"])) && !isFieldName(node, parent);
}

/** Whether an identifier only names a field, as in `call.document` or `{ document: 1 }`. */
function isFieldName(node: SyntaxNode, parent?: SyntaxNode): boolean {
  if (parent === undefined || parent["computed"] === true) return false;
  const isKey = parent["key"] === node && parent["shorthand"] !== true;
  return isKey || parent["property"] === node;
}

function isMathRandom({ type, object, property }: SyntaxNode): boolean {
  return type === "MemberExpression" && isNamed(object, "Math") && isNamed(property, "random");
}

function isNamed(node: unknown, name: string): boolean {
  return isSyntaxNode(node) && (node["name"] === name || node["value"] === name);
}
