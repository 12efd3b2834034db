import type { PrinterFaultsChange } from "#shared/protocol/virtual-printer.ts";
import type { PrintingLab } from "./printing-lab.ts";

/** When a trouble strikes: before the ticket, amid its picture, or when it has just been cut. */
export const MOMENTS = ["before", "begun", "after"] as const;

/** One of the moments. */
export type Moment = (typeof MOMENTS)[number];

/** Something that happens to a printer. */
export interface Trouble {
  readonly name: string;
  /** Does it; called in the middle of the printer's work. */
  readonly strike: (lab: PrintingLab, asker: AbortController, moment: Moment) => void;
}

/** A trouble that the printer's faults know. */
const faulty = (name: string, change: PrinterFaultsChange): Trouble => ({
  name,
  strike: ({ printer }) => printer.change(change),
});

/** A trouble after which the kiosk asks in vain; its patience is over at once. */
const silencing = (name: string, change: PrinterFaultsChange): Trouble => ({
  name,
  strike({ printer, deadlines }) {
    printer.change(change);
    deadlines.giveUp("answer", "drain");
  },
});

/** Every trouble, without its end: what is wrong stays wrong until it is mended. */
export const TROUBLES = {
  paperLow: faulty("the paper is near its end", { paper: "near-end" }),
  paperOut: faulty("the paper is out", { paper: "out" }),
  paperEnds: faulty("the paper ends 10 mm further", { paperLeftMm: 10 }),
  coverOpen: faulty("the cover is opened", { cover: "open" }),
  cutterJammed: faulty("the blade is stuck", { cutter: "jammed" }),
  overheated: faulty("the head is too hot", { error: "overheated" }),
  broken: faulty("a part breaks", { error: "broken" }),
  feedHeld: faulty("the feed button is held", { isFeedHeld: true }),
  taken: faulty("another program takes the printer", { isTaken: true }),
  powerOff: silencing("the power goes", { power: "off" }),
  powerFlickers: {
    name: "the power goes and comes back",
    strike({ printer }) {
      printer.change({ power: "off" });
      printer.change({ power: "on" });
    },
  },
  powerFails: {
    name: "the power goes amid the next bytes",
    strike({ printer, deadlines }) {
      printer.change({ breakAfter: { bytes: 900, how: "power-off" } });
      const onChange = (): void => (printer.faults.power === "off" ? deadlines.giveUp("answer", "drain") : undefined);
      printer.watch({ onChange });
    },
  },
  reset: faulty("the link is reset amid the next bytes", { breakAfter: { bytes: 900, how: "reset" } }),
  fin: faulty("the link ends amid the next bytes", { breakAfter: { bytes: 900, how: "fin" } }),
  mute: silencing("it answers no more", { answers: "none" }),
  unconfirming: faulty("it confirms no more", { answers: "status-only" }),
  deaf: {
    name: "it reads no more",
    strike({ printer, deadlines }, _, moment) {
      printer.change({ isDeaf: true });
      // What it has read it still confirms, in its own time.
      if (moment !== "after") deadlines.giveUp("answer", "drain");
    },
  },
  givenUp: { name: "whoever asked gives up", strike: (_, asker) => asker.abort() },
} as const satisfies Readonly<Record<string, Trouble>>;

/** The name of a trouble. */
export type TroubleName = keyof typeof TROUBLES;

/** All of them. */
export const TROUBLE_NAMES = Object.keys(TROUBLES).filter((name): name is TroubleName => name in TROUBLES);

const MIDWAY_ROWS = 300;

/** Lets the trouble strike at its moment. */
export function strikeAt(moment: Moment, trouble: Trouble, lab: PrintingLab, asker: AbortController): void {
  const strike = (): void => trouble.strike(lab, asker, moment);
  if (moment === "before") strike();
  if (moment === "begun") lab.afterRows(MIDWAY_ROWS, strike);
  if (moment === "after") {
    const stopWatching = lab.printer.watch({
      onCut() {
        stopWatching();
        strike();
      },
    });
  }
}
