import { join } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take half a minute or more of a quiet machine, the longest first; a fresh clone has no times of its own yet. */
const LONGEST = [
  "faults/kill-server",
  "browser/kiosk-screens",
  "browser/staff-screens",
  "browser/console-service",
  "browser/director-screens",
  "integration/kiosk-agent",
  "integration/printing-delivery",
  "faults/kill-nine",
].map((name) => join(import.meta.dirname, `${name}.test.ts`));

/**
 * The files of each round of tiers, the longest before all others: a worker that waits through the kills of a server leaves
 * the processor to the rest, and no long file begins when the others have nothing left.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted(
      (one, other) =>
        roundOf(one) - roundOf(other) ||
        placeOf(one) - placeOf(other) ||
        inOrder(one.project.name, other.project.name) ||
        inOrder(one.moduleId, other.moduleId),
    );
  }
}

const roundOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.indexOf(moduleId);
  return place < 0 ? LONGEST.length : place;
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
