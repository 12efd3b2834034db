import { LANGUAGES } from "#shared/kit/local-text.ts";
import type { BoardText } from "#shared/views/board-types.ts";
import { Megaphone } from "lucide-react";
import "./lobby-text.css";

interface LobbyTextProps {
  readonly text: BoardText;
}

/** Up to so many letters a text is so large; a longer one is smaller, so that it fits as a whole. */
const SIZES = [
  ["short", 70],
  ["middle", 160],
  ["long", 300],
] as const;

/** What the director tells the lobby at this moment, large, in every language in which it is written. */
export function LobbyText({ text: { text } }: LobbyTextProps) {
  const written = LANGUAGES.flatMap((language) => {
    const words = text[language];
    return words === undefined ? [] : [{ language, words }];
  });
  const letters = written.reduce((sum, { words }) => sum + words.length, 0);
  const size = SIZES.find(([, most]) => letters <= most)?.[0] ?? "longest";
  return (
    <output className="lobby-text" data-size={size}>
      <Megaphone className="ui-icon lobby-text-icon" aria-hidden />
      {written.map(({ language, words }) => (
        <span key={language} lang={language}>
          {words}
        </span>
      ))}
    </output>
  );
}
