import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { LANGUAGES, type Language } from "#shared/kit/local-text.ts";
import { useLanguage, useText } from "#ui/text/use-text.ts";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import "./language-switch.css";

interface LanguageSwitchProps {
  /** The centre's languages, in its order. */
  readonly languages?: readonly Language[];
  /** Only the codes, where there is little room; the names are read out. */
  readonly isShort?: boolean;
}

/** Each language under its own name, the chosen one marked. */
export function LanguageSwitch({ languages = LANGUAGES, isShort = false }: LanguageSwitchProps) {
  const { language, setLanguage } = useLanguage();
  return (
    <ToggleButtonGroup
      className="ui-language-switch"
      aria-label={useText().common.language}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(keys) => {
        const chosen = languages.find((each) => keys.has(each));
        if (chosen !== undefined) setLanguage(chosen);
      }}
    >
      {languages.map((each) => (
        <ToggleButton
          key={each}
          id={each}
          className="ui-language"
          lang={each}
          aria-label={catalogueOf(each).common.languageName}
        >
          {isShort ? each.toUpperCase() : catalogueOf(each).common.languageName}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
