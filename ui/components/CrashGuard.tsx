import { Component, type ReactNode } from "react";
import { ErrorScreen } from "./ErrorScreen.tsx";

interface CrashGuardProps {
  /** Reloads by itself after this long: nobody stands at a board to press a button. */
  readonly reloadAfterMs?: number;
  readonly children: ReactNode;
}

/** A face that broke says so and starts again. React knows error boundaries only as classes. */
export class CrashGuard extends Component<CrashGuardProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidCatch(): void {
    setTimeout(reload, this.props.reloadAfterMs ?? 10_000);
  }

  override render(): ReactNode {
    return this.state.isBroken ? <ErrorScreen onReload={reload} /> : this.props.children;
  }
}

const reload = (): void => globalThis.location.reload();
