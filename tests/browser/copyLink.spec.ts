import { expect, takenOver, test } from "../support/browse.ts";

test.describe("where a script runs", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("a section's link is copied from beside its heading, by keyboard, and opens on the section", async ({
    page,
  }) => {
    await page.goto("/about/");
    const copy = page.getByRole("button", { name: /^Copy link ?: What is hidden/ });
    await copy.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Copied.")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\/about\/#hidden$/);
    await page.goto(copied);
    await expect(page.getByRole("heading", { name: "What is hidden, and why" })).toBeInViewport();
  });

  for (const path of ["/", "/indicators/first_health_checks/", "/indicators/placements/"])
    test(`every section of ${path} has its link beside its heading, seen where the reader is and never on paper`, async ({
      page,
    }) => {
      await page.goto(path);
      const headings = page.getByRole("main").getByRole("heading", { level: 2 });
      expect(await headings.count()).toBeGreaterThan(4);
      const link = (of: number) =>
        headings
          .nth(of)
          .locator("xpath=..")
          .getByRole("button", { name: /^Copy link/ });
      for (let of = 0; of < (await headings.count()); of += 1) await expect(link(of)).toHaveCount(1);
      await expect(link(1)).toHaveCSS("opacity", "0");
      await headings.nth(1).hover();
      await expect(link(1)).toHaveCSS("opacity", "1");
      await page.mouse.move(0, 0);
      await expect(link(1)).toHaveCSS("opacity", "0");
      await link(1).focus();
      await expect(link(1)).toHaveCSS("opacity", "1");
      await page.emulateMedia({ media: "print" });
      await expect(link(1)).toBeHidden();
    });

  test("a section’s link of an earlier release opens on that section in that release", async ({ page }) => {
    await page.goto("/indicators/assessments_on_time/?as-at=40");
    await page.getByRole("button", { name: /^Copy link ?: All figures/ }).click();
    await expect(page.getByText("Copied.")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\/indicators\/assessments_on_time\/\?as-at=40#all-months$/);
    await page.goto("/about/");
    await page.goto(copied);
    await expect(page.locator(".as-at")).toContainText("release 40");
    await expect(page.getByRole("heading", { name: "All figures" })).toBeInViewport();
  });

  test("a figure’s link is copied from its row, of the release that the page shows", async ({ page }) => {
    for (const [from, to] of [
      ["/", /\/indicators\/caseload\/$/],
      ["/indicators/?as-at=40", /\/indicators\/caseload\/\?as-at=40$/],
    ] as const) {
      await page.goto(from);
      await page.getByRole("button", { name: "Copy a figure’s link" }).hover();
      await takenOver(page);
      const row = page.locator("[data-indicator=caseload]");
      await expect(row.getByRole("button")).toHaveCount(0);
      await page.getByRole("button", { name: "Copy a figure’s link" }).click();
      await row.getByRole("button", { name: /^Copy link ?: Cases per social worker/ }).click();
      await expect(row.getByText("Copied.")).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(to);
    }
  });

  test("an indicator that the app has moved to says how large its file is", async ({ page }) => {
    await page.goto("/indicators/");
    await page.locator("[data-indicator=caseload] a").hover();
    await takenOver(page);
    await page.locator("[data-indicator=caseload] a").click();
    await expect(page.locator(".downloads li").first()).toContainText(/CSV, \d+ kB$/);
  });

  test("the sizes of files stay when the app takes the page over", async ({ page }) => {
    await page.goto("/data/");
    const size = page
      .getByRole("listitem")
      .filter({ hasText: "observations.csv" })
      .getByText(/^CSV, \d+ kB$/);
    await expect(size).toBeVisible();
    await page.getByRole("button", { name: /^Copy link ?: Everything at once/ }).click();
    await expect(page.locator("html[data-taken=over]")).toBeAttached();
    await expect(page.locator(".copy__said").filter({ hasText: /./ })).toBeVisible();
    await expect(size).toBeVisible();
  });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("no button is offered, and the snippet for another page is there", async ({ page }) => {
    await page.goto("/about/");
    await expect(page.getByText("Copy link").first()).toBeHidden();
    await page.goto("/indicators/caseload/");
    await expect(page.getByLabel("Copy this into your page")).toHaveValue(
      /^<iframe src="https:.*\/embed\/caseload\/"/,
    );
    await expect(page.getByRole("button", { name: "Copy", exact: true })).toBeHidden();
  });
});
