import type { SourceFile } from "./source-file.ts";

/** Every circle of files that load each other, as `a → b → a`. Types alone may refer to each other both ways. */
export function importCycles(files: readonly SourceFile[]): string[] {
  const loadedBy = new Map(files.map(({ path, imports }) => [path, imports.filter((each) => !each.isTypeOnly)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) cycles.push([...trail.slice(seenAt), path].join(" → "));
    if (seenAt >= 0 || done.has(path)) return;
    for (const { target } of loadedBy.get(path) ?? []) follow(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) follow(path, []);
  return cycles;
}
