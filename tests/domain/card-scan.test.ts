import { describe, expect, test } from "vitest";
import { cardNumberIn, LONGEST_SCAN } from "#shared/protocol/card-scan.ts";
import { createWedge, type Key } from "#kiosk/renderer/cards/wedge.ts";

const CARD = "079200001234|271234567|Nguyễn Văn An|01011990|Nam|12 Đường 1, Tăng Nhơn Phú|01012022";

describe("what a scanner read", () => {
  test.for([
    ["a card of 2021 to 2024", CARD],
    ["one without the old number", CARD.replace("271234567", "")],
    ["a newer card, which says more", `${CARD}|Trần Thị B|extra|more`],
    ["a torn card whose number is whole", "079200001234|2712"],
    ["the number alone, with the scanner's own end of line", "079200001234\r\n"],
    ["a card through an input method that garbles letters", "079200001234|||||||||||"],
  ] as const)("[I9] is a card's number for %s", ([, scanned]) => {
    expect(cardNumberIn(scanned)).toBe("079200001234");
  });

  test.for([
    ["nothing", ""],
    ["a torn card", "0792000012"],
    ["a longer number", "0792000012345|271234567"],
    ["an address", "https://example.org/079200001234"],
    ["letters among the digits", "07920000l234|271234567"],
    ["digits of another script", "٠٧٩٢٠٠٠٠١٢٣٤|"],
    ["a program", "<img src=x onerror=alert(1)>"],
    ["more than any card says", `079200001234|${"x".repeat(LONGEST_SCAN)}`],
  ] as const)("[I9] is none for %s", ([, scanned]) => {
    expect(cardNumberIn(scanned)).toBeNull();
  });
});

/** Types at a pace, and says what came of it. */
function typing(text: string, paceMs: number, isWriting = false) {
  const heard: string[] = [];
  const passed: string[] = [];
  const wedge = createWedge({
    onBegin: () => isWriting,
    onScan: (scanned) => heard.push(`scan ${scanned}`),
    onTyped: (digits) => heard.push(`typed ${digits}`),
  });
  for (const [index, sign] of Array.from(text).entries()) {
    const key: Key = { ...keyOf(sign), timeStamp: index * paceMs, repeat: false };
    if (!wedge.key(key)) passed.push(sign);
  }
  wedge.quiet();
  return { heard, passed: passed.join("") };
}

const keyOf = (sign: string) => {
  if (sign === "\n") return { code: "Enter", key: "Enter" };
  return /\d/.test(sign) ? { code: `Digit${sign}`, key: sign } : { code: "Backslash", key: sign };
};

describe("the keys of a scanner", () => {
  test("[I9] are told from a finger's by their haste, and their Enter presses nothing", () => {
    expect(typing("079200001234|27\n", 5)).toEqual({ heard: ["scan 079200001234|27"], passed: "07920" });
    expect(typing("0792000\n", 150)).toEqual({ heard: [], passed: "0792000\n" });
  });

  test("[I9] write no digit into a field, while a person's digits arrive", () => {
    expect(typing("079200001234|27\n", 5, true)).toEqual({ heard: ["scan 079200001234|27"], passed: "" });
    expect(typing("42", 150, true)).toEqual({ heard: ["typed 4", "typed 2"], passed: "" });
  });

  test("[I9] are a scan also without an Enter", () => {
    expect(typing("079200001234", 5).heard).toEqual(["scan 079200001234"]);
  });

  test("[I9] are read by the key and not by what an input method makes of it", () => {
    const heard: string[] = [];
    const wedge = createWedge({ onBegin: () => false, onScan: (scanned) => heard.push(scanned), onTyped: () => {} });
    for (const [index, digit] of Array.from("079200001234").entries())
      wedge.key({ code: `Numpad${digit}`, key: "Process", timeStamp: index, repeat: false });
    wedge.key({ code: "NumpadEnter", key: "Process", timeStamp: 13, repeat: false });
    expect(heard).toEqual(["079200001234"]);
  });

  test("[I9] fill no memory, however long a hostile text is", () => {
    const [scanned = ""] = typing("9".repeat(100_000), 1).heard;
    expect(scanned.length).toBeLessThan(LONGEST_SCAN + 20);
  });
});
