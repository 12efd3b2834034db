import { CALLS_KEPT } from "#shared/domain/state.ts";
import type { QueueState, Ticket } from "#shared/domain/state.ts";
import type { TicketId } from "#shared/kit/ids.ts";

/** Everything that is wrong with a state, whatever led to it; empty when nobody is lost, doubled or out of place. */
export function faultsOf(state: QueueState): readonly string[] {
  const tickets = [...state.tickets.values()];
  return [
    ...countsOff(state, tickets),
    ...queuesOff(state, tickets),
    ...countersOff(state, tickets),
    ...numbersOff(state, tickets),
    ...tickets.flatMap(timesOff),
    ...(state.calls.length > Math.max(CALLS_KEPT, state.counters.size) || !isRising(state.calls.map(({ seq }) => seq))
      ? ["the calls are too many or out of order"]
      : []),
  ];
}

function countsOff({ counts }: QueueState, tickets: readonly Ticket[]): readonly string[] {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const off = Object.entries(counts).filter(
    ([kind, count]) => count !== tickets.filter(({ status }) => status.kind === kind).length,
  );
  return [
    ...off.map(([kind]) => `the count of ${kind} is off`),
    ...(total === tickets.length ? [] : [`${tickets.length} tickets, but ${total} counted`]),
  ];
}

function queuesOff(state: QueueState, tickets: readonly Ticket[]): readonly string[] {
  const stands = new Map<TicketId, string[]>();
  const stand = (queue: readonly TicketId[], name: string) => {
    for (const id of queue) stands.set(id, [...(stands.get(id) ?? []), name]);
    const places = queue.map((id) => state.tickets.get(id)?.place ?? -1);
    return isOrdered(places) ? [] : [`${name} is not ordered by place`];
  };
  const unordered = [
    ...[...state.lines].flatMap(([field, line]) => [
      ...stand(line.priority, `${field} priority`),
      ...stand(line.normal, `${field} normal`),
    ]),
    ...[...state.sent].flatMap(([counter, queue]) => stand(queue, `sent to ${counter}`)),
  ];
  const misplaced = tickets.filter((ticket) => String(stands.get(ticket.id) ?? []) !== String(whereToStand(ticket)));
  return [...unordered, ...misplaced.map(({ id }) => `${id} stands in [${String(stands.get(id) ?? [])}]`)];
}

function whereToStand({ status, fieldId, isPriority }: Ticket): readonly string[] {
  if (status.kind !== "waiting") return [];
  if (status.onlyCounter !== null) return [`sent to ${status.onlyCounter}`];
  return [`${fieldId} ${isPriority ? "priority" : "normal"}`];
}

function countersOff(state: QueueState, tickets: readonly Ticket[]): readonly string[] {
  const counters = [...state.counters.values()];
  const clerks = counters.flatMap(({ clerkId }) => clerkId ?? []);
  const seated = tickets.flatMap(({ id, status }) =>
    status.kind === "called" || status.kind === "serving" ? [`${id} at ${status.counterId}`] : [],
  );
  const inHand = counters.flatMap(({ id, ticketId }) => (ticketId === null ? [] : [`${ticketId} at ${id}`]));
  const stranded = counters.filter(({ id, desk }) => desk.kind === "closed" && (state.sent.get(id) ?? []).length > 0);
  const alone = counters.filter(({ clerkId, ticketId }) => clerkId === null && ticketId !== null);
  return [
    ...(String(seated.toSorted()) === String(inHand.toSorted())
      ? []
      : [`at counters: ${String(seated)}; in hand: ${String(inHand)}`]),
    ...(new Set(clerks).size === clerks.length ? [] : ["a clerk sits at two counters"]),
    ...stranded.map(({ id }) => `somebody is sent to counter ${id}, which is closed`),
    ...alone.map(({ id }) => `somebody is at counter ${id}, which has no clerk`),
  ];
}

function numbersOff(state: QueueState, tickets: readonly Ticket[]): readonly string[] {
  const first = tickets.filter(({ step }) => step === 1);
  const leases = [...state.lines].flatMap(([, line]) => line.leases.map((lease) => ({ ...lease, given: line.given })));
  const live = tickets.filter(({ status }) => status.kind !== "closed").map(({ visitId }) => visitId);
  return [
    ...leases.flatMap(({ fieldId, from, to, given }) =>
      from <= given && given <= to ? [`${fieldId} ${given} was given out of a kiosk's block`] : [],
    ),
    ...(new Set(first.map(({ number }) => number)).size === first.length ? [] : ["a number is there twice"]),
    ...(new Set(live).size === live.length ? [] : ["a visit is in two places"]),
  ];
}

function timesOff({ id, times }: Ticket): readonly string[] {
  const sums = [times.waitingMs, times.walkingMs, times.servingMs, times.heldMs, times.signingMs, times.awayMs];
  return sums.every((ms) => ms >= 0 && Number.isFinite(ms)) ? [] : [`${id} has impossible times`];
}

// Two kiosks may have given a ticket in the same millisecond.
const isOrdered = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value >= (values[index - 1] ?? Infinity));

const isRising = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? Infinity));
