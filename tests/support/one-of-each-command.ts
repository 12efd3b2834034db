import type { QueueCommand } from "#shared/domain/command.ts";
import * as commands from "#tests/domain/support/commands.ts";

/** One command of each type, at counter 1, about ticket A001. */
export const ONE_OF_EACH_COMMAND: { readonly [Type in QueueCommand["type"]]: QueueCommand & { readonly type: Type } } =
  Object.fromEntries(
    [
      commands.openDay(),
      commands.closeDay(),
      commands.closeIssuing(),
      commands.openIssuing(),
      commands.changeHours(),
      commands.restoreHours(),
      commands.issueTicket("birth"),
      commands.bringOnWire("A001K"),
      commands.cancelTicket("A001"),
      commands.stepAway("A001"),
      commands.returnFromAway("A001"),
      commands.readmitTicket("A001"),
      commands.releaseHold("A001"),
      commands.recordPrint("A001"),
      commands.callNext("1"),
      commands.callTicket("1", "A001"),
      commands.recallTicket("1"),
      commands.markNoShow("1"),
      commands.returnToWaiting("1"),
      commands.startServing("1"),
      commands.finishServing("1"),
      commands.holdTicket("1"),
      commands.resumeTicket("1", "A001"),
      commands.transferTicket("1", commands.toField("land")),
      commands.awaitSignature("1"),
      commands.callForResult("1", "A001"),
      commands.undoLast("1"),
      commands.openCounter("1"),
      commands.pauseCounter("1"),
      commands.resumeCounter("1"),
      commands.closeCounter("1"),
      commands.signIn("1", "an"),
      commands.signOut("1"),
      commands.lendCounter("1", "land"),
      commands.returnCounter("1"),
    ].map((command) => [command.type, command]),
  ) as never;
