import { type SourceFile, type SyntaxNode, walk, isSyntaxNode } from "./source-file.ts";

const silencers = new Set(["skip", "skipIf", "runIf", "todo", "only", "fails"]);

/** One sentence for every test file that no tier runs, and for every test that would pass without running. */
export function silentTests(files: readonly SourceFile[], tiers: readonly string[]): string[] {
  const testFiles = files.filter(({ path }) => /\.test\.tsx?$/.test(path));
  return testFiles.flatMap(({ path, body }) => {
    const isRun = tiers.some((tier) => path.startsWith(`tests/${tier}/`));
    return [
      ...(isRun ? [] : [`${path} is run by no tier`]),
      ...silencersIn(body).map((name) => `${path} silences a test with ${name}`),
    ];
  });
}

/** The tiers that have no test at all. */
export function emptyTiers(files: readonly SourceFile[], tiers: readonly string[]): string[] {
  return tiers.filter(
    (tier) => !files.some(({ path }) => path.startsWith(`tests/${tier}/`) && path.includes(".test.")),
  );
}

function silencersIn(body: readonly SyntaxNode[]): string[] {
  const found: string[] = [];
  walk(body, ({ type, object, property }) => {
    if (type !== "MemberExpression" || !isSyntaxNode(object) || !isSyntaxNode(property)) return;
    const name = String(property["name"]);
    if (["test", "it", "describe"].includes(String(object["name"])) && silencers.has(name)) found.push(name);
  });
  return found;
}
