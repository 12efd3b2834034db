import { LanguageSwitch } from "#ui/components/LanguageSwitch.tsx";
import { LinkBanner } from "#ui/components/LinkBanner.tsx";
import { Page } from "#ui/components/Page.tsx";
import { useText } from "#ui/text/use-text.ts";
import { controlPrinter } from "./link/control-printer.ts";
import type { PrinterState } from "./link/printer-state.ts";
import { usePrinter } from "./link/use-printer.ts";
import { PaperTray } from "./PaperTray.tsx";
import { PrinterStage } from "./PrinterStage.tsx";
import { TroublePanel } from "./TroublePanel.tsx";
import "./printer-page.css";

/** The virtual printer: what goes wrong on the left, the paper in the middle, the tray on the right. */
export function PrinterPage() {
  const text = useText();
  const printer = usePrinter();
  return (
    <Page
      brand={text.common.product}
      title={text.printer.title}
      tools={<LanguageSwitch />}
      banner={<LostBanner printer={printer} />}
    >
      {printer.kind === "known" && (
        <div className="room">
          <TroublePanel
            faults={printer.faults}
            unknownCommands={printer.unknownCommands}
            onChange={controlPrinter.change}
          />
          <PrinterStage printer={printer} onTear={controlPrinter.tear} />
          <PaperTray pieces={printer.pieces} />
        </div>
      )}
    </Page>
  );
}

function LostBanner({ printer }: { readonly printer: PrinterState }) {
  const text = useText().printer;
  if (printer.kind === "connecting") return <LinkBanner status={{ kind: "connecting" }} />;
  return <output className="lost-banner">{printer.isLost ? text.lost : null}</output>;
}
