import { randomUUID } from "node:crypto";

import type { Centre } from "#shared/domain/centre.ts";
import type { Recorded } from "#shared/domain/event.ts";
import { nextChangeAt } from "#shared/views/next-change.ts";

import { hasLostRight, identify, type Holders } from "./auth/identify.ts";
import type { Principal } from "./auth/principal.ts";
import type { Registers } from "./auth/registers.ts";
import { createSignIn } from "./auth/sign-in.ts";
import type { TicketRefs } from "./auth/ticket-refs.ts";
import type { CentreClock } from "./clock/centre-clock.ts";
import type { Dispatcher } from "./dispatcher/dispatcher.ts";
import type { Foreseer } from "./foresight/foreseer.ts";
import { createPacedForesight } from "./foresight/paced-foresight.ts";
import { createAnnouncedDesk } from "./gateway/announced-desk.ts";
import { carrierOver } from "./gateway/carrier.ts";
import { createClockDesk } from "./gateway/clock-desk.ts";
import { createCommandDesk } from "./gateway/command-desk.ts";
import { openGateway } from "./gateway/gateway.ts";
import { createHouse, type House } from "./gateway/house.ts";
import { createIoServer, type IoServer } from "./gateway/io-server.ts";
import { createNumbersDesk } from "./gateway/numbers-desk.ts";
import { createPaperOrders } from "./gateway/paper-orders.ts";
import { requestTable } from "./gateway/requests.ts";
import { createStaffDesk } from "./gateway/staff-desk.ts";
import { createTicketSlips } from "./gateway/ticket-slips.ts";
import type { HttpParts } from "./http/create-http.ts";
import { createIdentityDesk } from "./identity/identity-desk.ts";
import type { DayKey } from "./identity/day-key.ts";
import { awaitedNumber, followedTicket } from "./http/followed-ticket.ts";
import { createHostCheck } from "./http/host-check.ts";
import { createLateHttp, type LateHttp } from "./http/late-http.ts";
import { listen } from "./http/listen.ts";
import type { StoreHealth } from "./http/store-health.ts";
import type { CentreData } from "./log/centre-data.ts";
import type { Log } from "./logger.ts";
import type { PlanningRoom } from "./planning/open-planning.ts";
import { buildView } from "./publish/build-view.ts";
import { createChangeAlarm, type ChangeAlarm } from "./publish/change-alarm.ts";
import { eventLoop } from "./publish/pace.ts";
import { createPublisher, type Publisher } from "./publish/publisher.ts";
import type { VoiceStore } from "./voices/voice-store.ts";

/** What stands behind the doors, and how they open. */
export interface DoorParts {
  readonly centre: Centre;
  readonly isDemo: boolean;
  readonly dispatcher: Dispatcher;
  readonly registers: Registers;
  readonly refs: TicketRefs;
  readonly dayKey: DayKey;
  readonly foreseer: Foreseer;
  readonly planning: PlanningRoom;
  readonly health: StoreHealth;
  readonly clock: CentreClock;
  readonly data: CentreData;
  readonly voices: VoiceStore;
  readonly log: Log;
  readonly distDir: string;
  readonly mediaDir?: string | undefined;
  readonly ownNames: readonly string[];
  /** The address that a ticket's QR code begins with; asked for once the port is known. */
  readonly publicUrl: () => string;
  readonly requestsPerSecond: number;
}

/** HTTP and sockets of a centre, listening nowhere yet. */
export interface Doors {
  /** Returns the port. Throws ConfigFault in one sentence. */
  listen(host: string, port: number): Promise<number>;
  /** What time alone changes: views, rights that have ended. */
  lookAround(): void;
  /** Closes every connection; who is connected comes back by itself when there is a server again. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Brings desks, sockets, pages and views together. */
export function openDoors(parts: DoorParts): Doors {
  const { centre, dispatcher, registers, refs, clock, data } = parts;
  const state = () => dispatcher.state;
  const foresight = () => parts.foreseer.foresight();
  const holders: Holders = {
    ...registers,
    isSeated: (clerk, counter) => state().counters.get(counter)?.clerkId === clerk,
  };
  const rights = rightsOf(holders);
  const house = createHouse(centre, { ...registers, clock }, rights.hasLost, () => publisher.changed());
  const { commands, identity, requests } = openDesks(parts, house);
  const isOurHost = createHostCheck(parts.ownNames);

  const pageParts: HttpParts = {
    ...parts,
    ...rights,
    ...registers,
    ...data,
    appLog: parts.log,
    state,
    foresight,
    commands,
    identity,
    isOurHost,
    signIn: createSignIn({ ...registers, dispatcher, clock, onReplaced: house.dropLost }),
    ticketByRef: (ref) => followedTicket(state(), refs.read(ref), { now: clock.now(), foresight: foresight() }),
    awaitedByRef: (ref) => awaitedNumber(state(), refs.read(ref)),
    isStoreWritable: () => parts.health.isWritable(),
    onEnded: house.dropLost,
    onChange: house.onChange,
  };
  const http = createLateHttp(async () => (await import("./http/create-http.ts")).createHttp(pageParts));
  const io = createIoServer(http.server, isOurHost, parts.requestsPerSecond);
  const pacedForesight = createPacedForesight({
    pace: eventLoop,
    look: foresight,
    renew: () => publisher.changed(),
  });
  const publisher = createPublisher({
    epoch: randomUUID(),
    clock,
    pace: eventLoop,
    carrier: carrierOver(io),
    buildView: (audience, now) => buildView({ state, foresight: pacedForesight, house: house.facts }, audience, now),
  });
  openGateway(io, { ...parts, ...rights, requests, publisher, ...house });
  const alarm = alarmOfViews(parts, publisher);
  dispatcher.onCommitted((events) => {
    // What boards have announced, many times a call, is the clerks' alone to see.
    if (events.every(isAnnounced)) return publisher.changed("console");
    publisher.changed();
    alarm.reset();
    // The answer to whoever signed out leaves first.
    if (events.some(endsSeats)) setImmediate(house.dropLost);
  });

  return doorsOver(http, io, house, alarm);
}

/** Who answers what: each desk its own kind of request. */
function openDesks(parts: DoorParts, house: House) {
  const { centre, dispatcher, registers, clock } = parts;
  const slips = createTicketSlips({ ...parts, state: () => dispatcher.state });
  const identity = createIdentityDesk({ ...parts, slips, now: () => clock.now() });
  const commands = createCommandDesk(dispatcher, clock, slips, registers.kioskLetters);
  const requests = requestTable({
    commands,
    staff: createStaffDesk({ centre, ...registers, ...house }),
    clockDesk: createClockDesk({ ...parts, onChange: house.onChange }),
    numbers: createNumbersDesk({ ...parts, ...registers }),
    papers: createPaperOrders({ ...parts, ...house, slips }),
    identity,
    ...house,
    announced: createAnnouncedDesk({ dispatcher, clock, pace: eventLoop }),
  });
  return { commands, identity, requests };
}

function doorsOver(
  http: LateHttp,
  io: IoServer,
  house: Pick<House, "dropLost" | "onChange">,
  alarm: ChangeAlarm,
): Doors {
  return {
    async listen(host, port) {
      const taken = await listen(http.server, host, port);
      // Whoever started the server, and the first screens, hear that it listens before it reads on.
      setImmediate(() => http.loadPages());
      return taken;
    },
    lookAround() {
      house.dropLost();
      house.onChange();
      alarm.reset();
    },
    async [Symbol.asyncDispose]() {
      alarm[Symbol.dispose]();
      io.engine.close();
      await http[Symbol.asyncDispose]();
    },
  };
}

const alarmOfViews = ({ dispatcher, clock }: DoorParts, publisher: Publisher): ChangeAlarm =>
  createChangeAlarm({
    clock,
    pace: eventLoop,
    nextChangeAt: (now) => nextChangeAt(dispatcher.state, now),
    ring: () => publisher.changed(),
  });

const rightsOf = (holders: Holders) => ({
  identify: (token: string) => identify(token, holders),
  hasLost: (principal: Principal) => hasLostRight(principal, holders),
});

const isAnnounced = ({ event }: Recorded): boolean => event.type === "CallAnnounced";

const endsSeats = ({ event }: Recorded): boolean => event.type === "ClerkSignedOut" || event.type === "DayClosed";
