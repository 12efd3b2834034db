import { lazy, Suspense } from "react";
import type { IssueDialogProps } from "./IssueDialog.tsx";

// Fetched when it is first wanted: it carries the schemas of what it reads.
const Loaded = lazy(async () => ({ default: (await import("./IssueDialog.tsx")).IssueDialog }));

/** The dialog in which staff issue tickets. */
export const LazyIssueDialog = (props: IssueDialogProps) => (
  <Suspense fallback={null}>
    <Loaded {...props} />
  </Suspense>
);
