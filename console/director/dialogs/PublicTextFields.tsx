import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language, LocalText } from "#shared/kit/local-text.ts";
import { TextField } from "#ui/components/TextField.tsx";
import { useText } from "#ui/text/use-text.ts";
import "./dialogs.css";

const LONGEST = 200;

interface PublicTextFieldsProps {
  readonly label: string;
  readonly hint: string;
  readonly languages: readonly Language[];
  readonly text: LocalText;
  readonly onChange: (language: Language, words: string) => void;
}

/** A text for the public: in Vietnamese, and beside it in each other language that the centre speaks. */
export function PublicTextFields({ label, hint, languages, text, onChange }: PublicTextFieldsProps) {
  const { translation } = useText().director.issuing;
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        maxLength={LONGEST}
        value={text.vi}
        onChange={(words) => onChange("vi", words)}
      />
      <div className="translations">
        {languages
          .filter((language) => language !== "vi")
          .map((language) => (
            <TextField
              key={language}
              label={translation(catalogueOf(language).common.languageName)}
              maxLength={LONGEST}
              value={text[language] ?? ""}
              onChange={(words) => onChange(language, words)}
            />
          ))}
      </div>
    </>
  );
}
