import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import "./button.css";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  readonly children: ReactNode;
  /** One primary to a screen: what most people want next. */
  readonly variant?: "primary" | "secondary" | "quiet" | "danger";
  /** Overrides the size of the face. */
  readonly size?: "kiosk" | "console" | undefined;
  readonly icon?: LucideIcon | undefined;
  /** The key that does the same, as printed on the keyboard; the face binds it with `useShortcuts`. */
  readonly shortcut?: string | undefined;
  /** Takes the whole width of its place. */
  readonly isWide?: boolean;
}

/** A thing to press, at least as large as the face's target. */
export function Button(props: ButtonProps) {
  const { variant = "secondary", size, icon: Icon, shortcut, isWide = false, children, ...rest } = props;
  return (
    <AriaButton
      {...rest}
      className="ui-button"
      data-variant={variant}
      data-size={size}
      data-wide={isWide || undefined}
      aria-keyshortcuts={shortcut}
    >
      {Icon && <Icon className="ui-icon" aria-hidden />}
      <span className="ui-button-label">{children}</span>
      {shortcut !== undefined && <kbd className="ui-kbd">{shortcut}</kbd>}
    </AriaButton>
  );
}
