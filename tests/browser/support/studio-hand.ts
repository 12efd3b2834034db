import type { Page } from "playwright-core";
import { PASSWORD, type TestHouse } from "#tests/support/test-house.ts";

/** The hand of a director who records a voice. */
export class StudioHand {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  button(name: string | RegExp) {
    return this.page.getByRole("button", { name, exact: true });
  }

  get note() {
    return this.page.locator(".reading-note");
  }

  async signIn(house: Pick<TestHouse, "url">): Promise<void> {
    await this.page.goto(`${house.url}/director/#voice`);
    await this.page.getByLabel("Mật khẩu").fill(PASSWORD);
    await this.page.keyboard.press("Enter");
    await this.page.getByRole("heading", { name: "Giọng đọc trên bảng" }).waitFor();
  }

  /** To a prompt by its words, whether it is recorded or not. */
  async choose(says: string): Promise<void> {
    await this.page.getByRole("button", { name: new RegExp(`^${says}: (?:đã|chưa) ghi$`) }).click();
    await this.page.getByText(`“${says}”`, { exact: true }).waitFor();
  }

  /** Reads what is shown and hears what is said of it. */
  async read(): Promise<string> {
    await this.page
      .getByRole("button", { name: /^(?:Ghi âm|Thử lại)$/ })
      .first()
      .click();
    await this.page.locator(".reading-note:is([data-tone=good], [data-tone=problem])").waitFor({ timeout: 30_000 });
    return await this.note.innerText();
  }

  /**
   * Reads until it is kept, as a person does whom the machine asks to. The microphone says its word whenever it likes: who
   * begins in the middle of it is told so, and who is heard twice by a machine that stood still.
   */
  async readWell(): Promise<void> {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const said = await this.read();
      if (said === "Tốt, đã lưu.") return;
      if (!/^(?:Bị mất đầu hoặc cuối câu|Câu đọc quá dài)/.test(said)) throw new Error(`the machine says: ${said}`);
    }
    throw new Error("six readings in a row were not good");
  }
}
