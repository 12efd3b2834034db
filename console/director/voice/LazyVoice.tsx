import type { DirectorView } from "#shared/views/director-types.ts";
import { useText } from "#ui/text/use-text.ts";
import { lazy, Suspense } from "react";

// Recorder, parsers and player are only loaded by whoever cares for the voice.
const VoicePage = lazy(async () => ({ default: (await import("./VoicePage.tsx")).VoicePage }));

interface LazyVoiceProps {
  readonly view: DirectorView;
  readonly token: string;
}

/** The page of the boards' voice, loaded when it is first wanted. */
export function LazyVoice(props: LazyVoiceProps) {
  const text = useText().common;
  return (
    <Suspense fallback={<p>{text.working}</p>}>
      <VoicePage {...props} />
    </Suspense>
  );
}
