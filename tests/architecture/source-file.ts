import { dirname, join } from "node:path/posix";
import { parseSync } from "vite";

/** A syntax node as the parser gives it; only `type` is certain. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** One of our source files, parsed. `path` is from the house's top folder, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly body: readonly SyntaxNode[];
  readonly comments: readonly { readonly value: string; readonly start: number; readonly end: number }[];
  readonly imports: readonly Import[];
}

/** One import, re-export, dynamic import or type import. `target` is a path from the top folder for our own files, else as written. */
export interface Import {
  readonly target: string;
  /** Whether nothing of it is left when the program runs. */
  readonly isTypeOnly: boolean;
}

/** Parses one file. Throws on a syntax error. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const body: readonly unknown[] = program.body;
  const nodes = body.filter(isSyntaxNode);
  return { path, text, body: nodes, comments, imports: importsOf(path, nodes) };
}

/** Visits every node below the given ones, parents first. */
export function walk(nodes: readonly SyntaxNode[], visit: (node: SyntaxNode, parent?: SyntaxNode) => void): void {
  const step = (value: unknown, parent?: SyntaxNode): void => {
    if (Array.isArray(value)) for (const item of value) step(item, parent);
    else if (isSyntaxNode(value)) {
      visit(value, parent);
      for (const field of Object.values(value)) step(field, value);
    }
  };
  step(nodes);
}

/** Narrows what a field of a node holds. */
export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function importsOf(path: string, body: readonly SyntaxNode[]): Import[] {
  const imports: Import[] = [];
  walk(body, (node) => {
    const specifier = isSyntaxNode(node["source"]) ? node["source"]["value"] : undefined;
    if (typeof specifier === "string") imports.push({ target: resolve(path, specifier), isTypeOnly: isTypeOnly(node) });
  });
  return imports;
}

function isTypeOnly({ type, importKind, exportKind }: SyntaxNode): boolean {
  return type === "TSImportType" || importKind === "type" || exportKind === "type";
}

function resolve(importer: string, specifier: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return join(dirname(importer), specifier);
  return specifier;
}
