import { describe, expect, test } from "vitest";
import { clerkId, counterId } from "#shared/kit/ids.ts";
import type { SignInOptions } from "#shared/protocol/requests.ts";
import {
  entryFor,
  reduceEntry,
  signInRequest,
  type SignInMessage,
  stepOf,
} from "#console/clerk/sign-in/sign-in-entry.ts";
import { readSignInOptions } from "#console/clerk/sign-in/sign-in-options.ts";
import { readSession } from "#console/session/read-session.ts";

const options: SignInOptions = {
  centreName: { vi: "Trung tâm" },
  counters: [{ counterId: counterId("q1"), label: "1", fields: [{ vi: "Tư pháp" }], clerkName: null }],
  clerks: [{ clerkId: clerkId("an"), name: "An" }],
};
const here = { counterId: counterId("q1"), clerkId: clerkId("an") };

const after = (...messages: SignInMessage[]) => messages.reduce(reduceEntry, entryFor(options, null));

describe("a sign-in", () => {
  test("asks for the counter, then the name, then the PIN", () => {
    expect(stepOf(after())).toBe("counter");
    expect(stepOf(after({ type: "counter", counterId: here.counterId }))).toBe("clerk");
    expect(stepOf({ ...here, pin: "" })).toBe("pin");
  });

  test("begins where the last one on this computer ended", () => {
    expect(stepOf(entryFor(options, here))).toBe("pin");
  });

  test("does not offer a counter or a clerk that the centre no longer has", () => {
    expect(entryFor(options, { counterId: counterId("q9"), clerkId: clerkId("xa") })).toEqual({
      counterId: null,
      clerkId: null,
      pin: "",
    });
  });

  test("takes a PIN by keyboard and by finger, digits only, eight at most", () => {
    expect(after({ type: "typed", text: "12a3" }, { type: "digit", digit: "4" }).pin).toBe("1234");
    expect(after({ type: "typed", text: "1234567890" }).pin).toBe("12345678");
    expect(after({ type: "typed", text: "12" }, { type: "erase" }).pin).toBe("1");
  });

  test("forgets the PIN with the name", () => {
    expect(after({ type: "typed", text: "1234" }, { type: "clerk", clerkId: here.clerkId }).pin).toBe("");
  });

  test("is asked for once everything is there", () => {
    expect(signInRequest({ ...here, pin: "123" })).toBeNull();
    expect(signInRequest({ ...here, pin: "1234" })).toEqual({ ...here, pin: "1234" });
  });
});

describe("what the server or the browser gives", () => {
  test("is read when it is what was agreed", () => {
    expect(readSignInOptions(JSON.parse(JSON.stringify(options)))).toEqual(options);
    expect(readSession({ token: "t", expiresAt: 5 })).toEqual({ token: "t", expiresAt: 5 });
  });

  test.for([null, "nonsense", [], { counters: 1 }, { token: 1 }])("is no answer when it is %j", (raw) => {
    expect(readSignInOptions(raw)).toBeNull();
    expect(readSession(raw)).toBeNull();
  });
});
