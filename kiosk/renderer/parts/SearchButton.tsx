import { useText } from "#ui/text/use-text.ts";
import { Search } from "lucide-react";
import { Button } from "react-aria-components";
import "./search-button.css";

interface SearchButtonProps {
  readonly onPress: () => void;
}

/** Opens the search; looks like the field that it leads to. */
export function SearchButton({ onPress }: SearchButtonProps) {
  const text = useText();
  return (
    <Button className="kiosk-search-button" onPress={onPress}>
      <Search aria-hidden />
      <span>{text.kiosk.search}</span>
    </Button>
  );
}
