import { builtText, expect, INDICATORS, KINDS_OF_PAGE, rowsOf, test } from "../support/browse.ts";

test.use({ javaScriptEnabled: false });

/** What a page says to the digits of the file, or to the symbol that stands there: `£1,767` → `1767`, `[c]` → `c`. */
function cellOf(words: string): string {
  const symbol = /^\[(c|x|z|low|u)\]$/.exec(words.trim());
  return symbol?.[1] ?? words.replaceAll(/[+£,%\s]/g, "").replace("\u2212", "-");
}

const IN_WORDS: Readonly<Record<string, string>> = {
  c: "hidden to protect privacy",
  x: "not available",
  z: "not applicable",
  low: "rounds to zero but is not zero",
  u: "too unreliable to show",
};

test("every tile says what latest.csv says", async ({ page }) => {
  await page.goto("/indicators/");
  const latest = rowsOf("latest.csv");
  expect(latest.length).toBeGreaterThan(30);
  expect(await page.locator(".tiles > li").count()).toBe(INDICATORS.length);
  for (const { indicator = "", value = "" } of latest) {
    const tile = page.locator(`[data-indicator="${indicator}"]`);
    const words = (await tile.locator(".tile__value, .tile__absence").innerText()).toLowerCase();
    const millions = /^([+\u2212]?)£([\d.]+)m$/.exec(words);
    if (millions) {
      const exact = Number(value) / 1_000_000;
      expect(`${millions[1] === "\u2212" ? "-" : ""}${millions[2]}`, indicator).toBe(
        (Math.round(exact * 10) / 10).toFixed(1),
      );
    } else {
      expect(IN_WORDS[value] === undefined ? cellOf(words) : words, indicator).toBe(IN_WORDS[value] ?? value);
    }
  }
});

test("every row of every indicator’s table says what its series says", async ({ page }) => {
  test.setTimeout(120_000);
  expect(INDICATORS.length).toBeGreaterThan(30);
  for (const indicator of INDICATORS) {
    await page.goto(`/indicators/${indicator}/`, { waitUntil: "domcontentloaded" });
    const series = rowsOf(`series/${indicator}.csv`).filter(({ category }) => category === "");
    const [header = "", ...body] = await page
      .locator("#months > .table thead tr, #months tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent).join("\t")));
    const withFraction = series.some(({ denominator }) => denominator !== "");
    const columns = header.split("\t").map((cell) => cell.trim());
    const valueAt = columns.indexOf("Covers") === 1 ? 2 : 1;
    const between = ["Target", "Status", "Mark"].filter((name) => columns.includes(name));
    const partsAt = valueAt + 1 + between.length;
    const shown = series.slice(-60); // the rest is in the file, and on the page with a script
    expect(await page.locator("#months time").count(), indicator).toBe(shown.length);
    expect(body.length, indicator).toBe(shown.length);
    const says = body.reverse().map((row) => {
      const cells = row.split("\t");
      const period = new Date(`1 ${cells[0] ?? ""} UTC`).toISOString().slice(0, 7);
      const figures = cells.slice(partsAt, partsAt + 2).map(cellOf);
      return [period, cellOf(cells[valueAt] ?? ""), ...(withFraction ? figures : [])];
    });
    // One comparison for all of them: each costs a millisecond or three.
    expect(says, indicator).toEqual(
      shown.map(({ period, value, numerator, denominator }) => [
        period,
        value,
        ...(withFraction ? [numerator, denominator] : []),
      ]),
    );
  }
});

test("every category says what the series says of the newest month", async ({ page }) => {
  for (const indicator of new Set(rowsOf("breakdowns.csv").map((row) => row["indicator"] ?? ""))) {
    await page.goto(`/indicators/${indicator}/`);
    const series = rowsOf(`series/${indicator}.csv`);
    const newest = series.at(-1)?.["period"];
    const expected = rowsOf("breakdowns.csv")
      .filter((row) => row["indicator"] === indicator)
      .map(({ category, title }) => {
        const row = series.find((each) => each["period"] === newest && each["category"] === category);
        return [title, row?.["value"]];
      });
    const rows = await page.locator(".breakdown > .table tbody tr").allInnerTexts();
    // In the table of a distribution the mean within a band comes last, after how many there are in it.
    const column = indicator === "caseload" ? -1 : 1;
    expect(
      rows.map((row) => row.split("\t")).map((cells) => [cells[0]?.trim(), cellOf(cells.at(column) ?? "")]),
    ).toEqual(expected);
  }
});

test("other areas’ figures are those of their file", async ({ page }) => {
  await page.goto("/indicators/assessments_on_time/");
  const england = rowsOf("comparators/assessments_on_time.csv").filter(({ level }) => level === "country");
  const rows = (
    await page
      .getByRole("table", { name: /in England/ })
      .locator("tbody tr")
      .allInnerTexts()
  ).reverse();
  expect(
    rows
      .map((row) => row.split("\t").slice(0, 2))
      .map(([when = "", value = ""]) => [when.trim(), cellOf(value)]),
  ).toEqual(england.map(({ period, value }) => [period, value]));
});

test("nothing is offered that needs a script", async ({ page }) => {
  await page.goto("/indicators/");
  await expect(page.locator(".filters")).toBeHidden();
  await expect(page.getByRole("searchbox")).toBeHidden();
  await page.goto("/indicators/children_in_care/");
  await expect(page.getByRole("link", { name: "Two years" })).toBeHidden();
  await expect(page.getByRole("img", { name: /^Children in care: line chart/ })).toBeVisible();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
});

test("links lead on, to pages and to files", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Children in care", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Children in care");
  await page.getByRole("link", { name: "Children in care", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Children in care: /);
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Data" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data to download");
});

test("every file on the data page is there, byte for byte as published", async ({ page, request }) => {
  test.setTimeout(120_000);
  await page.goto("/data/");
  const links = await page.locator("main a").all();
  expect(links.length).toBeGreaterThan(130);
  for (const link of links) {
    const href = (await link.getAttribute("href")) ?? "";
    const response = await request.get(new URL(href, page.url()).href);
    expect(response.status(), href).toBe(200);
    expect(await response.text(), href).toBe(builtText(href.replace("../", "")));
  }
});

test("every page has a heading, its own title and the way to help", async ({ page, complaints }) => {
  for (const path of KINDS_OF_PAGE) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    await expect(page, path).toHaveTitle(/ – Nenebridge Council$/);
    await expect(page.getByRole("contentinfo").getByText("999"), path).toBeVisible();
    complaints.splice(0, path.startsWith("/no/") ? 1 : 0); // the browser says that the page is not there
  }
});

test("every chart is there as a picture, in its own place, and says what it shows", async ({ page }) => {
  test.setTimeout(120_000);
  for (const indicator of INDICATORS) {
    await page.goto(`/indicators/${indicator}/`);
    const pictures = page.locator("figure.chart img");
    expect(await pictures.count(), indicator).toBeGreaterThan(0);
    const drawn = await pictures.evaluateAll(async (images: HTMLImageElement[]) =>
      Promise.all(
        images.map(async (each) => {
          each.loading = "eager";
          await each.decode();
          return { width: each.naturalWidth, alt: each.alt };
        }),
      ),
    );
    for (const { width, alt } of drawn) {
      expect(width, indicator).toBeGreaterThan(300);
      expect(alt, indicator).toMatch(/chart\./);
    }
  }
});
