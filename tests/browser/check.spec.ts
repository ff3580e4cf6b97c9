import { readFileSync } from "node:fs";

import { expect, takenOver, test } from "../support/browse.ts";
import {
  ANNOUNCEMENT,
  choose,
  drop,
  fileOf,
  GOOD,
  openCheck,
  paste,
  PUBLISHED,
  RESULT,
  withValue,
} from "../support/checkPage.ts";

test.beforeEach(({ page }) => openCheck(page));

const focused = "*:focus";

test("a good file: no problem, what the public will see, what is hidden, and the command", async ({
  page,
}) => {
  await choose(page, fileOf(GOOD));
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: no problem found");
  await expect(page.locator(RESULT)).toBeFocused();
  await expect(page.locator(ANNOUNCEMENT)).toHaveText("2026-10.csv: no problem found.");
  await expect(page.locator(".changes")).toContainText("New headlines, October 2026");
  await expect(page.locator(".changes")).toContainText("Referrals: 318");
  await expect(page.getByRole("heading", { name: /hidden to protect privacy/ })).toBeVisible();
  await expect(page.locator("pre")).toHaveText("npm run returns -- publish 2026-10.csv");
  await expect(page.locator(".file__table")).toHaveCount(0); // nothing is wrong in the file: it is folded away
  const beside = page.getByRole("table", { name: "Figures of October 2026" });
  await expect(beside.getByRole("row", { name: /^Referrals to social care/ })).toHaveText(
    /Referrals to social care\s*318\s*300\s*345/,
  );
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the summary (HTML)" }).click();
  const summary = await downloading;
  expect(summary.suggestedFilename()).toBe("sign-off-2026-10.html");
  expect(readFileSync(await summary.path(), "utf8")).toContain("Internal: for the director");
});

test("a wrong cell is listed with its place, gets the focus and is marked in the table, with links both ways", async ({
  page,
}) => {
  await choose(page, fileOf(withValue("children_in_care", "39two")));
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: 1 problem");
  await expect(page.locator(focused)).toContainText("neither a number nor a symbol");
  await expect(page.locator(ANNOUNCEMENT)).toHaveText(
    "2026-10.csv: 1 problem. The first is in 2026-10.csv, row 16, “Children in care”, value.",
  );
  await page.getByRole("link", { name: "row 16, “Children in care”, value" }).click();
  await expect(page.locator(focused)).toHaveText(/^not shown .*1$/);
  await expect(page.getByText("39two")).toHaveCount(0);
  await page.locator("td:focus a").click();
  await expect(page.locator("#fault-1")).toBeFocused();
  expect(new URL(page.url()).hash).toBe("");
});

test("on a narrow screen the file begins at the first wrong cell, its row's number beside it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await choose(page, fileOf(withValue("referrals", "many")));
  const wrong = page.locator("td.file__marked");
  await expect(wrong).toHaveCount(1);
  for (const cell of [wrong, page.getByRole("rowheader", { name: /^4\b/ })]) {
    const { x, width } = (await cell.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
  }
});

test("personal data: kind, place and remedy, and nothing else of any file", async ({ page }) => {
  // An invented NHS number: 999 is never issued, and its check digit is right. Three digits would stand in a hash by chance.
  const named = fileOf(withValue("contacts", "9990000018"), "2026-10 Jane Roe.csv");
  await choose(page, named, fileOf(withValue("referrals", "41793"), "2026-07.csv"));
  await expect(page.locator(RESULT)).toHaveText("This looks like personal data");
  await expect(page.locator(focused)).toHaveClass(/fault--error/);
  const words = await page.locator(".result").innerText();
  expect(words).toContain("file 1, row 2, column H");
  expect(words).toContain("an NHS number");
  expect(words).toContain("Nothing has been sent");
  const html = await page.content();
  for (const part of ["9990000018", "Jane", "Roe", "2026-07", "41793"]) expect(html).not.toContain(part);
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("a long file is shown by the page on which the first problem is", async ({ page }) => {
  const [header = "", ...rows] = GOOD.trimEnd().split("\n");
  const all = [...Array<string>(5).fill(rows.join("\n")), rows[0]?.replace("contacts", "nonsense") ?? ""];
  await choose(page, fileOf(`${[header, ...all].join("\n")}\n`));
  const last = 5 * rows.length + 2;
  await expect(page.getByRole("table")).toContainText(`rows 202 to ${last}`);
  await expect(page.getByText("Part 3 of 3")).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(`^${last} `) })).toContainText("not shown");
  await page.getByRole("button", { name: "Rows before" }).click();
  await expect(page.getByRole("table")).toContainText("rows 102 to 201");
});

test("of hundreds of one kind a few are shown, and the others on request", async ({ page }) => {
  await choose(page, fileOf(GOOD.replaceAll(",E06009999,", ",E06000001,")));
  await expect(page.locator(".fault")).toHaveCount(1);
  await expect(page.locator(".fault__places a")).toHaveCount(3);
  const rows = GOOD.trimEnd().split("\n").length - 1;
  await page.getByText(`and ${rows - 3} more like these`).click();
  await expect(page.locator(".fault__places a")).toHaveCount(rows);
});

test("published figures that differ: the list, then the same files checked as a revision", async ({
  page,
}) => {
  await choose(page, fileOf(withValue("early_help", "713", PUBLISHED), "2026-09.csv"), fileOf(GOOD));
  await expect(page.locator(RESULT)).toHaveText("2 files: 1 problem");
  const restated = page.getByRole("table", { name: "Restated, September 2026" });
  await expect(restated.locator("tbody tr")).toHaveText(/Families getting early help\s*value\s*710\s*713/);
  await expect(page.getByLabel("Reason")).toHaveValue("late-recording");
  await page.getByRole("button", { name: "Check as a revision" }).click();
  await expect(page.locator(RESULT)).toHaveText("2 files: no problem found");
  await expect(page.locator(".changes")).toContainText("Sentences that will no longer be true");
  await expect(page.locator("pre")).toHaveText(
    "npm run returns -- publish 2026-09.csv 2026-10.csv --revise --reason late-recording",
  );
});

test("a doubtful figure is held until an officer says that it is right", async ({ page }) => {
  await choose(page, fileOf(withValue("early_help", "7050")));
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: 1 question to answer first");
  await expect(page.locator(focused)).toContainText("ten times");
  const right = page.getByRole("button", { name: "These figures have been checked and are right" });
  await right.click();
  await expect(page.getByText("Nothing is ticked yet.")).toBeVisible();
  await page.getByRole("checkbox", { name: /“Families getting early help”, value: .*ten times/ }).check();
  await right.click();
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: no problem found");
  await expect(page.locator("pre")).toHaveText(
    "npm run returns -- publish 2026-10.csv --confirm checked-and-right:early_help:2026-10",
  );
});

test("files can be dropped anywhere on the page, and text too", async ({ page }) => {
  await drop(page, "footer", fileOf(GOOD));
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: no problem found");
});

test("a return that is pasted is checked under its own month", async ({ page }) => {
  await paste(page, GOOD.replaceAll(",", "\t"));
  await expect(page.locator(RESULT)).toHaveText("2026-10.csv: no problem found");
});

test("a scorecard that is pasted asks for its month, then is checked as the return that it makes", async ({
  page,
}) => {
  const block = [
    "Indicator\tSep-26\tOct-26",
    "Referrals to social care\t311\t318",
    "Contacts about a child\t1142\t1292",
  ];
  await page.locator("h2").first().click();
  await paste(page, block.join("\n"));
  await expect(page.getByRole("heading", { name: /This looks like a scorecard/ })).toBeFocused();
  const make = page.getByRole("button", { name: "Make the return and check it" });
  await expect(make).toBeDisabled(); // no month is guessed
  await page.getByLabel("October 2026", { exact: true }).check();
  await make.click();
  await expect(page.locator(RESULT)).toHaveText(/^2026-10\.csv: \d+ problems$/); // most rows are not in it
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download 2026-10.csv" }).click();
  const text = readFileSync(await (await downloading).path(), "utf8");
  expect(text).toContain("2026-10,E06009999,referrals,,,,,318\n");
});

test("an empty return is saved as CSV and as a spreadsheet, under the page’s policy", async ({ page }) => {
  await expect(page.getByLabel("Month", { exact: true })).toHaveValue("2026-10");
  for (const [button, name, start] of [
    ["Download CSV", "2026-10.csv", "period,la_code,"],
    ["Download spreadsheet (XLSX)", "2026-10.xlsx", "PK"],
  ] as const) {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(name);
    expect(readFileSync(await download.path(), "latin1").startsWith(start)).toBe(true);
  }
});

test("by keyboard alone: paste into the box, read, follow a problem to its cell", async ({ page }) => {
  await takenOver(page);
  await page.getByRole("button", { name: "Choose files" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(/^Rows of a return/)).toBeFocused();
  await page.keyboard.insertText(withValue("children_in_care", "39two"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#fault-1")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("td:focus")).toHaveText(/^not shown/);
});

test("leaving the page forgets everything", async ({ page }) => {
  await choose(page, fileOf(GOOD));
  await expect(page.locator(RESULT)).toBeVisible();
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "About" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("About these figures");
  await page.goBack();
  await page.getByText("Ready. You can disconnect from the network.").waitFor();
  await expect(page.locator(RESULT)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
