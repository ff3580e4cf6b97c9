import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/** The page `/check/` as an officer uses it. */

const EXAMPLE = join(import.meta.dirname, "../../examples/nenebridge");

/** Nenebridge's return that is not published yet. */
export const GOOD = readFileSync(join(EXAMPLE, "next/2026-10.csv"), "utf8");

/** The newest month that is published. */
export const PUBLISHED = readFileSync(join(EXAMPLE, "returns/2026-09.csv"), "utf8");

export type Dropped = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export function fileOf(text: string, name = "2026-10.csv"): Dropped {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** A return with the value of one indicator's headline rewritten. */
export function withValue(indicator: string, value: string, text = GOOD): string {
  const line = new RegExp(`^(.*,${indicator},,,[^,]*,[^,]*,).*$`, "m");
  if (!line.test(text)) throw new Error(`the return has no row for ${indicator}`);
  return text.replace(line, (_, start: string) => start + value);
}

/** Opens the page and waits until it says that it needs the network no more. */
export async function openCheck(page: Page, path = "/check/"): Promise<void> {
  await page.goto(path);
  await page.getByText("Ready. You can disconnect from the network.").waitFor();
}

export async function choose(page: Page, ...files: readonly Dropped[]): Promise<void> {
  await page.locator("input[type=file]").setInputFiles([...files]);
}

/** Drops files somewhere on the page, as a browser does it. */
export async function drop(page: Page, on: string, ...files: readonly Dropped[]): Promise<void> {
  const given = files.map(({ name, buffer }) => ({ name, text: buffer.toString("utf8") }));
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, text } of all) data.items.add(new File([text], name, { type: "text/csv" }));
    return data;
  }, given);
  await page.dispatchEvent(on, "dragover", { dataTransfer: transfer });
  await page.dispatchEvent(on, "drop", { dataTransfer: transfer });
}

/** Pastes as Ctrl+V does, wherever the focus is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** The heading of what was found. */
export const RESULT = "#result";

/** What the page says to a screen reader. */
export const ANNOUNCEMENT = "[data-announcement]";
