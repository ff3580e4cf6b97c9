import { readFileSync } from "node:fs";

import { builtText, expect, heldBack, takenOver, test } from "../support/browse.ts";

const PAGE = "/indicators/assessments_on_time/";
const PICTURE = "pictures/assessments_on_time.chart.svg";

test("the chart is saved as the SVG that was built, with its stamp", async ({ page }) => {
  await page.goto(PAGE);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /the chart of five years/ }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("assessments_on_time.svg");
  const svg = readFileSync(await saved.path(), "utf8");
  expect(svg).toBe(builtText(PICTURE));
  const printed = [...svg.matchAll(/<text class="(?:heading|words)"[^>]*>([^<]*)</g)].map(
    ([, words]) => words,
  );
  expect(printed).toEqual([
    "Assessments finished on time",
    expect.stringMatching(/^Per cent\. The scale starts at \d+%, not at zero\.$/),
    "Nenebridge Council, as at 20 October 2026. Illustrative figures: Nenebridge Council is invented.",
    expect.stringMatching(/^1: .+, \d+ [A-Z][a-z]+ 20\d\d\. 2: .+ 3: /),
    expect.stringContaining(
      "Source: Nenebridge Council, monthly return; management information, not official statistics.",
    ),
    expect.stringContaining("Licence: Open Government Licence v3.0."),
  ]);
});

test("no word of a stamp is cut off, and it is on white paper in the dark too", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  await page.goto(`/${PICTURE}`);
  const { widths, paper } = await page.evaluate(() => ({
    widths: [...document.querySelectorAll<SVGTextElement>("text.words, text.heading")].map((each) => {
      const { x, width } = each.getBBox();
      return x + width;
    }),
    paper: getComputedStyle(document.querySelector(".paper") ?? document.documentElement).fill,
  }));
  expect(Math.max(...widths)).toBeLessThanOrEqual(1120);
  expect(paper).toBe("rgb(255, 255, 255)");
  expect(builtText("pictures/assessments_on_time.wide.svg")).toContain("prefers-color-scheme: dark");
});

test("the PNG is that picture at twice its size, made under the page’s own policy, and it decodes", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(PAGE);
  await takenOver(page);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save it as PNG" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("assessments_on_time.png");
  const bytes = readFileSync(await saved.path());
  const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(builtText(PICTURE)) ?? [];
  const drawn = await page.evaluate(async (base64) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${base64}`;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = picture.naturalWidth;
    canvas.height = picture.naturalHeight;
    const context = canvas.getContext("2d");
    context?.drawImage(picture, 0, 0);
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const ofPixel = (at: number) => [...data.slice(4 * at, 4 * at + 4)];
    const dark = Array.from({ length: canvas.width * canvas.height }, (_, at) => at).filter(
      (at) => (data[4 * at] ?? 255) < 100,
    ).length;
    return { size: [canvas.width, canvas.height], corner: ofPixel(0), dark };
  }, bytes.toString("base64"));
  expect(drawn.size).toEqual([2 * Number(width), 2 * Number(height)]);
  expect(drawn.corner, "opaque white paper").toEqual([255, 255, 255, 255]);
  expect(drawn.dark, "pixels of ink").toBeGreaterThan(5000);
});

test("a press while the page is being taken over is not lost", async ({ page }) => {
  const letCome = await heldBack(page, "**/assets/takeOver-*.js");
  await page.goto(PAGE);
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await page.getByRole("button", { name: "Save it as PNG" }).click();
  letCome();
  await takenOver(page);
  await expect.poll(() => downloads).toEqual(["assessments_on_time.png"]);
});

test("where no PNG can be made, it says so", async ({ page, complaints }) => {
  await page.goto(PAGE);
  await takenOver(page);
  await page.route("**/*.chart.svg", (route) => route.abort());
  await page.getByRole("button", { name: "Save it as PNG" }).click();
  await expect(page.getByText("The PNG cannot be made now. Take the SVG.")).toBeVisible();
  expect(complaints.splice(0).filter((each) => !/Failed to load resource/.test(each))).toEqual([]);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the SVG can be downloaded, and no PNG or snippet is offered", async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.getByRole("link", { name: /the chart of five years/ })).toBeVisible();
    await expect(page.getByRole("link", { name: "This figure in a frame" })).toBeVisible();
    await expect(page.getByRole("button", { name: /PNG|Copy/ })).toHaveCount(0);
    await expect(page.getByRole("textbox")).toHaveCount(0);
    for (const each of await page.locator(".needs-script").all())
      await expect(each).toHaveCSS("display", "none");
  });
});
