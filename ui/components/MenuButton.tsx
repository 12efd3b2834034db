import type { LucideIcon } from "lucide-react";
import { ChevronDown } from "lucide-react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import "./button.css";
import "./menu-button.css";

/** One thing that a menu does; `href` for what is a page of its own. */
export interface MenuChoice<Id extends string> {
  readonly id: Id;
  readonly text: string;
  readonly icon: LucideIcon;
  readonly isDisabled?: boolean;
  readonly href?: string;
}

interface MenuButtonProps<Id extends string> {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly choices: readonly MenuChoice<Id>[];
  readonly isDisabled?: boolean;
  readonly onChoose: (id: Id) => void;
}

/** What is wanted rarely, behind one button. */
export function MenuButton<Id extends string>(props: MenuButtonProps<Id>) {
  const { label, icon: Icon, choices, isDisabled: isOff = false, onChoose } = props;
  return (
    <MenuTrigger>
      <AriaButton className="ui-button" data-variant="secondary" isDisabled={isOff}>
        <Icon className="ui-icon" aria-hidden />
        <span className="ui-button-label">{label}</span>
        <ChevronDown className="ui-icon" aria-hidden />
      </AriaButton>
      <Popover className="ui-popover" placement="bottom end">
        <Menu className="ui-list">
          {choices.map(({ id, text, icon: ChoiceIcon, isDisabled, href }) => (
            <MenuItem
              key={id}
              id={id}
              className="ui-list-item ui-menu-item"
              textValue={text}
              isDisabled={isDisabled ?? false}
              {...(href === undefined ? { onAction: () => onChoose(id) } : { href, target: "_blank" })}
            >
              <ChoiceIcon className="ui-icon" aria-hidden />
              <span>{text}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
