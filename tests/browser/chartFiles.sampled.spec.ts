import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";

import { builtText, expect, heldBack, takenOver, test } from "../support/browse.ts";
import { sampleOf } from "../support/sample.ts";

const PAGE = "/indicators/assessments_on_time/";
const PICTURE = "pictures/assessments_on_time.five-years.svg";
/** Built files of the time before and after: "Oct 2021", "Jul 2025". */
const MONTH = /^[A-Z][a-z]{2} 20\d\d$/;
/** The colour of England's diamonds, which nothing else in a chart has. */
const ENGLAND = [128, 22, 80];

/** The file that a press of a button offers. */
async function savedBy(page: Page, button: "Save as SVG" | "Save as PNG") {
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

/** What an SVG says and draws, how far its words reach and in which colours: opened by itself, in a page of its own. */
async function readAlone(page: Page, svg: string) {
  const own = await page.context().newPage();
  await own.emulateMedia({ colorScheme: "dark" });
  await own.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  await own.route("**/alone.svg", (route) => route.fulfill({ contentType: "image/svg+xml", body: svg }));
  await own.goto("/alone.svg");
  const read = await own.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<SVGGraphicsElement>(selector)];
    const style = (selector: string) =>
      getComputedStyle(document.querySelector(selector) ?? document.documentElement);
    return {
      isWellFormed: document.querySelector("parsererror") === null,
      title: document.querySelector("title")?.textContent ?? "",
      printed: all("text.heading, text.subheading, text.words").map((each) => each.textContent),
      ticks: all("text.tick").map((each) => each.textContent),
      // Built files have fewer decimals.
      lines: all(".line--own .recharts-line-curve").map((each) =>
        each.getAttribute("d")?.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number)))),
      ),
      areas: all(".marks > .mark--area").length,
      limits: all(".level--limit").length,
      flags: all(".flag__number").length,
      reach: [
        Math.min(...all("text").map((each) => each.getBoundingClientRect().left)),
        Math.max(...all("text").map((each) => each.getBoundingClientRect().right)),
      ],
      colours: [style(".paper").fill, style(".line--own path").stroke],
    };
  });
  await own.close();
  return read;
}

/** The size of a PNG, the colour of its corner, and how many of its pixels are ink and England's. */
async function readPixels(page: Page, bytes: Buffer) {
  return page.evaluate(
    async ({ base64, england }) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${base64}`;
      await picture.decode();
      const canvas = document.createElement("canvas");
      canvas.width = picture.naturalWidth;
      canvas.height = picture.naturalHeight;
      const context = canvas.getContext("2d");
      context?.drawImage(picture, 0, 0);
      const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const places = Array.from({ length: canvas.width * canvas.height }, (_, at) => 4 * at);
      return {
        size: [canvas.width, canvas.height],
        corner: [...data.slice(0, 4)],
        ink: places.filter((at) => (data[at] ?? 255) < 100).length,
        england: places.filter((at) => england.every((part, index) => data[at + index] === part)).length,
      };
    },
    { base64: bytes.toString("base64"), england: ENGLAND },
  );
}

test("the chart of five years is saved as the SVG that was built, with its stamp", async ({ page }) => {
  await page.goto(PAGE);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /the chart of five years/ }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("assessments_on_time_five-years.svg");
  const svg = readFileSync(await saved.path(), "utf8");
  expect(svg).toBe(builtText(PICTURE));
  const { printed } = await readAlone(page, svg);
  expect(printed).toEqual([
    "Assessments finished on time",
    expect.stringMatching(
      /^October 2021 to September 2026\. Per cent\. The scale starts at \d+%, not at zero\.$/,
    ),
    "Thick line: Nenebridge Council. Broken line: the target. Diamonds: England (filled), East of England (hollow). Hollow points are provisional: later figures may still change them.",
    "Nenebridge Council, as at 20 October 2026. Illustrative figures: Nenebridge Council is invented.",
    expect.stringMatching(/^1: .+, \d+ [A-Z][a-z]+ 20\d\d\. 2: .+ 3: /),
    expect.stringContaining(
      "Source: Nenebridge Council, monthly return; management information, not official statistics. Other areas: Department for Education",
    ),
    expect.stringContaining("Licence: Open Government Licence v3.0."),
  ]);
});

test("before anything is chosen, the chart as it is shown is that of five years", async ({ page }) => {
  await page.goto(PAGE);
  await takenOver(page);
  const { name, bytes } = await savedBy(page, "Save as SVG");
  expect(name).toBe("assessments_on_time_2021-10_to_2026-09_other-areas.svg");
  const made = await readAlone(page, bytes.toString());
  expect(made.isWellFormed).toBe(true);
  expect(made).toEqual(await readAlone(page, builtText(PICTURE)));
});

test("with two years chosen, the files have these and no others, with the other areas and their key", async ({
  page,
}) => {
  await page.goto(`${PAGE}?range=2y`);
  await takenOver(page);
  const svg = await savedBy(page, "Save as SVG");
  expect(svg.name).toBe("assessments_on_time_2024-10_to_2026-09_other-areas.svg");
  const made = await readAlone(page, svg.bytes.toString());
  expect(made.isWellFormed).toBe(true);
  expect(made.title).toBe("Assessments finished on time: line chart, October 2024 to September 2026");
  expect(made.printed[1]).toMatch(/^October 2024 to September 2026\. Per cent\./);
  const years = made.ticks.filter((each) => MONTH.test(each)).map((each) => Number(each.slice(-4)));
  expect([...new Set(years)]).toEqual([2024, 2025, 2026]);
  expect(made.lines[0]?.match(/[ML]/g)).toHaveLength(24);
  expect(made.areas).toBeGreaterThan(0);
  expect(made.limits).toBe(0);
  expect(made.flags).toBe(2);
  expect(made.printed.join(" ")).toContain("Diamonds: England (filled), East of England (hollow).");
  expect(made.printed.join(" ")).not.toContain("Target for assessments goes up");

  const png = await savedBy(page, "Save as PNG");
  expect(png.name).toBe("assessments_on_time_2024-10_to_2026-09_other-areas.png");
  expect((await readPixels(page, png.bytes)).england).toBeGreaterThan(100);
});

test("with the usual range chosen, the files have limits, and no other area or its source", async ({
  page,
}) => {
  await page.goto(PAGE);
  await takenOver(page);
  await page.getByRole("link", { name: "All years" }).click();
  await page.getByRole("link", { name: "Usual range" }).click();
  const svg = await savedBy(page, "Save as SVG");
  expect(svg.name).toMatch(/^assessments_on_time_20(?:1\d|20|21-0)[\d-]*_to_2026-09_usual-range\.svg$/);
  const made = await readAlone(page, svg.bytes.toString());
  expect(made.limits).toBeGreaterThan(0);
  expect(made.areas).toBe(0);
  expect(made.printed.join(" ")).toContain("Dotted lines and tint: its upper and lower limit");
  expect(made.printed.join(" ")).not.toMatch(/Other areas|England/);
  const png = await savedBy(page, "Save as PNG");
  expect((await readPixels(page, png.bytes)).england).toBe(0);
});

test("with the numbers behind a share chosen, the files have both in one chart", async ({ page }) => {
  await page.goto(`${PAGE}?range=2y&show=parts`);
  await takenOver(page);
  const { name, bytes } = await savedBy(page, "Save as SVG");
  expect(name).toBe("assessments_on_time_2024-10_to_2026-09_numbers-behind-it.svg");
  const made = await readAlone(page, bytes.toString());
  expect(made.isWellFormed).toBe(true);
  expect(made.printed.slice(0, 2)).toEqual([
    "Assessments finished on time, the numbers behind it",
    "October 2024 to September 2026.",
  ]);
  expect(made.printed.join(" ")).toContain("Upper line: assessments finished. Lower line: assessments");
});

const ALONE: readonly (readonly [what: string, query: string | undefined])[] = [
  ["five years", undefined],
  ["two years", "?range=2y"],
  ["limits", "?range=all&beside=levels"],
  ["the numbers behind", "?show=parts"],
  ["twelve months together", "?show=twelve"],
];
for (const [what, query] of sampleOf("pictures opened alone", ALONE, 2))
  test(`opened alone and in the dark, the picture of ${what} is whole, on white paper, in its colours`, async ({
    page,
  }) => {
    let svg = builtText(PICTURE);
    if (query !== undefined) {
      await page.goto(PAGE + query);
      await takenOver(page);
      svg = (await savedBy(page, "Save as SVG")).bytes.toString();
    }
    expect(svg, "nothing from elsewhere").not.toMatch(/var\(|@media|<script| style=|url\(|href=/);
    const { reach, colours } = await readAlone(page, svg);
    expect(reach[0]).toBeGreaterThanOrEqual(0);
    expect(reach[1]).toBeLessThanOrEqual(1152);
    expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(18, 67, 109)"]);
  });

test("a picture in a page is dark where the page is", () => {
  expect(builtText("pictures/assessments_on_time.wide.svg")).toContain("prefers-color-scheme: dark");
});

test("the PNG is that picture at twice its size, made under the page’s own policy, and it decodes", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(PAGE);
  await takenOver(page);
  const { name, bytes } = await savedBy(page, "Save as PNG");
  expect(name).toBe("assessments_on_time_2021-10_to_2026-09_other-areas.png");
  const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(builtText(PICTURE)) ?? [];
  const { size, corner, ink } = await readPixels(page, bytes);
  expect(size).toEqual([2 * Number(width), 2 * Number(height)]);
  expect(corner, "opaque white paper").toEqual([255, 255, 255, 255]);
  expect(ink, "pixels of ink").toBeGreaterThan(5000);
});

test("the page does not move while a picture is made, and keeps nothing of it", async ({ page }) => {
  await page.goto(PAGE);
  await takenOver(page);
  await expect(page.locator(".chart .trend__plot")).toBeVisible();
  await page.evaluate(() => {
    const seen = { most: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      seen.most = Math.max(seen.most, document.documentElement.scrollHeight);
    }).observe(document.body, { childList: true, subtree: true });
  });
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  const children = await page.locator("body > *").count();
  await savedBy(page, "Save as SVG");
  expect(await page.evaluate(() => (window as unknown as { seen: { most: number } }).seen.most)).toBe(before);
  await expect(page.locator("body > *")).toHaveCount(children);
});

for (const [query, months] of [
  ["", "2021-10_to_2026-09"],
  ["?range=2y", "2024-10_to_2026-09"],
] as const)
  test(`a press while the page “${query}” is being taken over is not lost`, async ({ page }) => {
    const letCome = await heldBack(page, "**/assets/takeOver-*.js");
    await page.goto(PAGE + query);
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await page.getByRole("button", { name: "Save as PNG" }).click();
    letCome();
    await takenOver(page);
    await expect.poll(() => downloads).toEqual([`assessments_on_time_${months}_other-areas.png`]);
  });

test("where no picture can be made, it says so", async ({ page, complaints }) => {
  await page.route("**/assets/taken-*.js", (route) => route.abort());
  await page.goto(PAGE);
  await takenOver(page);
  await page.getByRole("button", { name: "Save as PNG" }).click();
  await expect(page.getByText("No picture can be made of it. Take the chart of five years.")).toBeVisible();
  expect(complaints.splice(0).filter((each) => !/Failed to load resource/.test(each))).toEqual([]);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the SVG can be downloaded, a frame can be put into a page, and no PNG is offered", async ({
    page,
  }) => {
    await page.goto(PAGE);
    const link = page.getByRole("link", { name: /the chart of five years/ });
    await expect(link).toHaveAttribute("download", "assessments_on_time_five-years.svg");
    await expect(link).toHaveAttribute("href", /assessments_on_time\.five-years\.svg$/);
    await expect(page.getByRole("link", { name: "This figure in a frame" })).toBeVisible();
    await expect(page.getByRole("button", { name: /Save|Copy/ })).toHaveCount(0);
    await expect(page.getByRole("textbox")).toHaveValue(/^<iframe src="https:/);
    for (const each of await page.locator(".needs-script").all())
      await expect(each).toHaveCSS("display", "none");
  });
});
