import { randomUUID } from "node:crypto";

import type { Appointment } from "#shared/domain/identity.ts";
import { commandId } from "#shared/kit/ids.ts";
import { appointmentsSchema } from "#shared/protocol/identity.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import { appointmentsAnswer, refusalAnswer } from "#shared/protocol/rest-answers.ts";

import { actorOf } from "#server/auth/principal.ts";
import type { Clock } from "#server/clock/clock.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import { ROUTE_ROLES } from "#server/gateway/roles.ts";
import type { IdentityDesk } from "#server/identity/identity-desk.ts";
import type { HttpApp } from "../http-app.ts";
import { sendRefusal, sendReply } from "../send-reply.ts";

/** What appointments work with. */
export interface AppointmentRouteParts {
  readonly identity: Pick<IdentityDesk, "hash">;
  readonly dispatcher: Pick<Dispatcher, "submit">;
  readonly clock: Pick<Clock, "now">;
}

/** Takes over today's appointments from the software that keeps them. */
export function appointmentRoutes(app: HttpApp, { identity, dispatcher, clock }: AppointmentRouteParts): void {
  app.put(
    "/api/v1/appointments",
    {
      config: { access: ROUTE_ROLES.setAppointments },
      schema: {
        summary: "Set today's appointments",
        description:
          "The whole list takes the place of the one before. Card numbers are hashed under the day's key at once and kept nowhere.",
        body: appointmentsSchema,
        response: { 200: appointmentsAnswer, default: refusalAnswer },
      },
    },
    async (request, reply) => {
      if (request.principal === null) return sendRefusal(request, reply, "NOT_AUTHENTICATED");
      const appointments: Appointment[] = [];
      for (const { cardNumber, ...rest } of request.body.appointments) {
        const person = await identity.hash(cardNumber);
        if (!person.ok) return sendReply(request, reply, person, 200);
        appointments.push({ person: person.value, ...rest });
      }
      const outcome = await dispatcher.submit({
        id: commandId(randomUUID()),
        at: clock.now(),
        by: actorOf(request.principal),
        command: { type: "SetAppointments", appointments },
      });
      const answer: Reply<{ appointments: number }> =
        outcome.kind === "accepted"
          ? { ok: true, value: { appointments: appointments.length } }
          : { ok: false, code: outcome.code };
      return sendReply(request, reply, answer, 200);
    },
  );
}
