import { type CounterId, counterId } from "#shared/kit/ids.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import type { CommandInput, Link } from "#ui/link/create-link.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import { useNotify } from "#ui/notices/notices-context.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { useMoveSentence } from "./balancing/use-move-sentence.ts";
import { doneText } from "./screen/done-text.ts";
import type { DirectorScreenProps } from "./screen/DirectorScreen.tsx";

type Orders = Pick<DirectorScreenProps, "onCommand" | "onDevice" | "onPin" | "onClock">;

/** What the director orders: asked over the link, answered by a notice. A lend can be taken back from its notice. */
export function useOrders(link: Link<DirectorView>, view: DirectorView | null): Orders {
  const text = useText();
  const formats = useFormats();
  const notify = useNotify();
  const sentence = useMoveSentence(view?.fields ?? []);
  const isAccepted = (reply: Reply<unknown>): boolean => {
    if (!reply.ok) notify({ tone: "problem", text: text.refusal[reply.code] });
    return reply.ok;
  };
  const order = async (command: CommandInput): Promise<void> => {
    if (!isAccepted(await link.command(command)) || view === null) return;
    const done = doneText(command, view, { text: text.director, formats, sentence });
    if (done !== null) notify({ tone: "good", text: done, ...takeBack(lentBy(command, view)) });
  };
  const takeBack = (lent: CounterId | null) =>
    lent === null
      ? {}
      : {
          action: {
            label: text.director.counter.giveBack,
            onPress: () => void order({ type: "ReturnCounter", counterId: lent }),
          },
        };
  return {
    onCommand: (command) => void order(command),
    onDevice: (deviceId, decision) => void link.decideDevice(deviceId, decision).then(isAccepted),
    onClock: () => void link.confirmClock().then(isAccepted),
    onPin: (clerkId, name, pin) =>
      void link.setPin(clerkId, pin).then((reply) => {
        if (isAccepted(reply)) notify({ tone: "good", text: text.director.clerks.done(name) });
      }),
  };
}

/** The counter that a command lent; null where it lent none. */
function lentBy(command: CommandInput, { balancing }: DirectorView): CounterId | null {
  if (command.type === "LendCounter") return counterId(command.counterId);
  if (command.type !== "AcceptMove") return null;
  const accepted = balancing.proposals.find(({ moveId }) => moveId === command.moveId);
  return accepted?.order.kind === "lend" ? accepted.counterId : null;
}
