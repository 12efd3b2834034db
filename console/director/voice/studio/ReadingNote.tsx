import { useText } from "#ui/text/use-text.ts";
import { CircleCheck, Ear, LoaderCircle, type LucideIcon, TriangleAlert } from "lucide-react";
import type { Reading } from "./studio-state.ts";

interface ReadingNoteProps {
  readonly reading: Reading;
  readonly isRecorded: boolean;
}

interface Note {
  readonly icon: LucideIcon;
  readonly tone: "plain" | "good" | "problem";
  readonly said: string;
}

/** How the reading went, in one clear sentence. */
export function ReadingNote({ reading, isRecorded }: ReadingNoteProps) {
  const note = useNote(reading, isRecorded);
  return (
    <div className="reading-note" data-tone={note?.tone ?? "none"} role={note?.tone === "problem" ? "alert" : "status"}>
      {note !== null && (
        <>
          <note.icon className="ui-icon" aria-hidden />
          <p>{note.said}</p>
        </>
      )}
    </div>
  );
}

function useNote(reading: Reading, isRecorded: boolean): Note | null {
  const { refusal, director } = useText();
  const text = director.voice.studio;
  switch (reading.kind) {
    case "ready":
      return isRecorded ? { icon: CircleCheck, tone: "good", said: text.good } : null;
    case "recording":
      return { icon: Ear, tone: "plain", said: text.listening };
    case "checking":
      return { icon: LoaderCircle, tone: "plain", said: text.checking };
    case "kept":
      return { icon: CircleCheck, tone: "good", said: text.good };
    case "faulty":
      return { icon: TriangleAlert, tone: "problem", said: text.fault[reading.fault] };
    case "refused":
      return { icon: TriangleAlert, tone: "problem", said: refusal[reading.code] };
  }
}
