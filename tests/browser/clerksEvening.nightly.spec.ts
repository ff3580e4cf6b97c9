import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Download, Page } from "@playwright/test";
import { unzipSync } from "fflate";

import { atRest, expect } from "../support/browse.ts";
import { test } from "../support/clonedSite.ts";
import { ended } from "../support/command.ts";

/* One evening from the agenda to the published questions, in a copy of the built site. Its parts, at length: present, questionLog and alone. */

const MEETING = "Scrutiny committee, 9 December 2026";
const ASKED = [
  ["Chair of the scrutiny committee", "What would bring first health checks back to the target?"],
  ["Member for North ward", "How many first health checks wait for a clinic?"],
  ["A member of the public", "Who reads the first plan of a new assessment?"],
] as const;

/** Tabs on until the focus is on something with this name, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 160; presses++) {
    const found = await page.evaluate(() => {
      const at = document.activeElement;
      const isField = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;
      const label = isField ? at.labels?.[0]?.textContent : undefined;
      return at?.getAttribute("aria-label") ?? label ?? at?.textContent ?? "";
    });
    if (name.test(found.trim())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No Tab leads to ${name}.`);
}

async function press(page: Page, name: RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

async function downloadOf(page: Page, name: RegExp): Promise<Download> {
  const coming = page.waitForEvent("download");
  await press(page, name);
  return coming;
}

async function ask(page: Page, [by, question]: (typeof ASKED)[number]): Promise<void> {
  await press(page, /^Questions$/);
  await tabTo(page, /^Meeting, with its day$/);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(MEETING);
  await tabTo(page, /^Asked by/);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(by);
  await tabTo(page, /^Question$/);
  await page.keyboard.type(question);
  await press(page, /^Keep this question$/);
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Kept in this browser.");
  await page.keyboard.press("Escape");
}

test("a clerk’s evening by keyboard alone: agenda, slides, three questions, papers as PDF, PowerPoint, and the questions published", async ({
  page,
  clone,
}) => {
  await page.goto("/present/");
  await atRest(page);
  await press(page, /^Agenda$/);
  await press(page, /^What is missed/);
  await press(page, /^Move .* down$/);
  await page.keyboard.press("Escape");
  const { searchParams } = new URL(page.url());
  const agenda = (searchParams.get("slides") ?? "").split(",");
  expect(agenda.slice(0, 2)).toEqual(["missed", "month"]);
  const figures = agenda.filter((slide) => slide.startsWith("figure-"));

  await page.keyboard.press("Home");
  for (const slide of agenda.slice(1)) {
    await page.keyboard.press("PageDown");
    await expect(page).toHaveURL(new RegExp(`#${slide}$`));
    if (slide === "figure-first_health_checks") {
      await ask(page, ASKED[0]);
      await ask(page, ASKED[1]);
    }
  }
  await page.keyboard.press("End");
  await ask(page, ASKED[2]); // on the slide of what was left out, which shows no figure
  await press(page, /^Questions$/);
  const rows = readFileSync(await (await downloadOf(page, /^Save as CSV/)).path(), "utf8");
  await press(page, /^Back to the slides$/);

  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown"); // the slide that has the papers
  const presentation = await downloadOf(page, /^PowerPoint/);
  const slides = Object.keys(unzipSync(readFileSync(await presentation.path())));
  expect(slides.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(agenda.length + 1);

  await press(page, /^Papers to print/);
  await expect(page).toHaveURL(/\/present\/pack\/\?/);
  await atRest(page);
  const headings = page.locator("#figures > :visible h2");
  await expect(headings).toHaveCount(figures.length);
  await page.emulateMedia({ media: "print" });
  const paper = join(clone, "papers.pdf");
  await page.pdf({ path: paper, preferCSSPageSize: true, printBackground: true, tagged: true });
  const { stdout: words } = await ended("pdftotext", ["-layout", paper, "-"]);
  for (const heading of await headings.allInnerTexts())
    expect(words.replace(/\s+/g, " ")).toContain(heading.replace(/\s+/g, " "));

  const [, ...asked] = rows.trimEnd().split("\n");
  expect(asked).toHaveLength(ASKED.length);
  const questions = join(clone, "council/questions.csv");
  const before = readFileSync(questions, "utf8");
  writeFileSync(questions, `${before}${asked.join("\n")}\n`);
  const returns = (...command: string[]) =>
    ended(
      process.execPath,
      [
        ...["--import", "tsx", "scripts/returns/returns.ts", ...command],
        ...["--reference", "--data", "dist/data", "--council", "council", "--now", "2026-12-10T09:00:00Z"],
      ],
      { cwd: clone },
    );
  const held = await returns("publish");
  expect(held.exitCode, held.stdout).toBe(3); // nobody has approved of them
  const approved = asked.map((row) => row.replace(/,$/, ",Monitoring officer"));
  writeFileSync(questions, `${before}${approved.join("\n")}\n`);
  const published = await returns("publish");
  expect(published.exitCode, published.stdout + published.stderr).toBe(0);

  await page.emulateMedia({ media: "screen" });
  await page.goto("/questions/?taken=over");
  for (const [by, question] of ASKED) {
    const shown = page.getByRole("listitem").filter({ hasText: question });
    await expect(shown).toContainText(by);
  }
});
