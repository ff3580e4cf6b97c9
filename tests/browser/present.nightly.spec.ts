import type { Page } from "@playwright/test";

import { axeFaults } from "../support/axe.ts";
import { atRest, expect, INDICATORS, test } from "../support/browse.ts";

const TOTAL = INDICATORS.length + 4;

async function open(page: Page, path = "/present/"): Promise<void> {
  await page.goto(path);
  await atRest(page);
  await expect(page.locator(".is-deck .is-shown")).toHaveCount(1);
}
/** Waits until the browser's own scrolling, which goes on with every frame, has come to rest. */
async function scrolledToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    let [before, framesAtRest] = [scrollY, 0];
    while (framesAtRest < 10) {
      await frame();
      framesAtRest = scrollY === before ? framesAtRest + 1 : 0;
      before = scrollY;
    }
  });
}
const shown = (page: Page) => page.locator(".slide:visible");
const codeOf = (page: Page) => shown(page).locator(".slide__code").innerText();

test("a clicker, the arrows, space, Home and End lead through the slides", async ({ page }) => {
  await open(page);
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page).getByRole("heading", { level: 2 })).toHaveText(
    / of \d+ figures (is|are) off target$/,
  );
  const path: [key: string, code: number][] = [
    ["PageDown", 2],
    ["ArrowRight", 3],
    ["ArrowDown", 4],
    ["Space", 5],
    ["Shift+Space", 4],
    ["PageUp", 3],
    ["ArrowLeft", 2],
    ["ArrowUp", 1],
    ["ArrowUp", 1],
    ["End", TOTAL],
    ["PageDown", TOTAL],
    ["Home", 1],
  ];
  for (const [key, code] of path) {
    await page.keyboard.press(key);
    expect(await codeOf(page), key).toMatch(new RegExp(`^(Slide\\s*)?${code}$`));
  }
});

test("every slide is in the address, and back leads to the one before", async ({ page }) => {
  await open(page, "/present/#figure-children_in_care");
  await expect(shown(page).getByRole("heading")).toHaveText(/^Children in care: /);
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/#figure-children_in_care_rate$/);
  await page.goBack();
  await expect(shown(page).getByRole("heading")).toHaveText(/^Children in care: /);
  await page.goForward();
  await expect(page).toHaveURL(/#figure-children_in_care_rate$/);
  await expect(page).toHaveTitle(/^\d+ of \d+ – For the committee – Nenebridge Council$/);
});

test("an address that no slide has shows the first slide", async ({ page }) => {
  await open(page, "/present/#figure-nonsense");
  await expect(shown(page)).toHaveAttribute("id", "month");
});

test("Escape leaves to the overview", async ({ page }) => {
  await open(page);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/");
});

test("each new slide is announced, politely, with its place and its headline", async ({ page }) => {
  await open(page);
  const said = page.locator(".deck [role=status]");
  await expect(said).toHaveText("");
  await page.keyboard.press("PageDown");
  await expect(said).toHaveText(`Slide 2 of ${TOTAL}: What changed`);
});

test("the focus stays on the button that was pressed, and is not lost when a slide is hidden", async ({
  page,
}) => {
  await open(page);
  const next = page.getByRole("button", { name: "Next" });
  await next.click();
  await next.press("Space");
  await expect(next).toBeFocused();
  expect(await codeOf(page)).toContain("3");
  await page.getByRole("button", { name: "Previous" }).click();
  await shown(page).getByRole("listitem").first().getByRole("link").click();
  await expect(shown(page).getByRole("heading")).toBeFocused();
  await expect(shown(page)).toHaveAttribute("id", /^figure-/);
});

test("the list of slides leads to any of them, and keeps its own keys", async ({ page }) => {
  await open(page);
  const list = page.getByRole("combobox", { name: "Slide" });
  await list.focus();
  await list.selectOption({ label: `${TOTAL} of ${TOTAL}: School applications` });
  expect(await codeOf(page)).toContain(String(TOTAL));
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/#figure-school_place_applications$/);
  await expect(list).toBeFocused();
});

test("the buttons at the first and last slide are announced as disabled", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("button", { name: "Previous" })).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("End");
  await expect(page.getByRole("button", { name: "Next" })).toHaveAttribute("aria-disabled", "true");
});

test("a button shows the full screen, where the browser has it", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Full screen" }).click();
  await expect(page.getByRole("button", { name: "Leave full screen" })).toBeVisible();
  await page.keyboard.press("PageDown");
  expect(await codeOf(page)).toContain("2");
  await page.getByRole("button", { name: "Leave full screen" }).click();
  await expect(page.getByRole("button", { name: "Full screen", exact: true })).toBeVisible();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test("a swipe and the large buttons lead on", async ({ page }) => {
    await open(page);
    const swipe = (from: number, to: number) =>
      page.evaluate(
        ([from, to]) => {
          const target = document.querySelector(".is-shown") ?? document.body;
          const at = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 300 });
          const options = (x: number) => ({ bubbles: true, touches: [at(x)], changedTouches: [at(x)] });
          target.dispatchEvent(new TouchEvent("touchstart", options(from)));
          target.dispatchEvent(new TouchEvent("touchend", { ...options(to), touches: [] }));
        },
        [from, to] as const,
      );
    await swipe(300, 100);
    expect(await codeOf(page)).toContain("2");
    await swipe(100, 300);
    expect(await codeOf(page)).toContain("1");
    await page.getByRole("button", { name: "Next" }).tap();
    expect(await codeOf(page)).toContain("2");
    const box = await page.getByRole("button", { name: "Next" }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  });
});

/** Words for those near the screen: whom to call in danger stands on every page that is printed or photographed. */
const FOR_NEAR = ".slide__help, .slide__help *, .newer";

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]) {
  test(`every slide fits a screen of ${viewport.width} pixels, a chart has 70% of it, and no words are smaller than 24 pixels at 1280`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page);
    for (let slide = 1; slide <= TOTAL; slide++) {
      const { height, sizes, letters, share } = await page.evaluate((forNear) => {
        const words = [...document.querySelectorAll<HTMLElement>(".is-shown *")].filter(
          (each) =>
            each.closest(".visually-hidden, [hidden]") === null &&
            !each.matches(forNear) &&
            [...each.childNodes].some(
              ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim() !== "",
            ),
        );
        const picture = document.querySelector<HTMLImageElement>(".is-shown img");
        const scale = picture
          ? Math.min(picture.clientWidth / picture.naturalWidth, picture.clientHeight / picture.naturalHeight)
          : Infinity;
        return {
          height: document.documentElement.scrollHeight,
          sizes: words.map((each) => parseFloat(getComputedStyle(each).fontSize)),
          letters: scale * 15, // of its axes
          share: area(picture) / area(document.querySelector(".is-shown")),
        };
        function area(element: Element | null) {
          const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
          return width * height;
        }
      }, FOR_NEAR);
      const place = `slide ${slide}: ${await shown(page).getByRole("heading").innerText()}`;
      expect(height, place).toBeLessThanOrEqual(viewport.height);
      expect(Math.min(...sizes), place).toBeGreaterThanOrEqual((24 / 1280) * viewport.width);
      expect(letters, place).toBeGreaterThanOrEqual((28 / 1280) * viewport.width);
      if (share > 0) expect(share, place).toBeGreaterThanOrEqual(0.7);
      await page.keyboard.press("ArrowRight");
    }
  });
}

test("a slide that is longer than the screen is read to its end before the next one", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 }); // 1280 by 1024 at 400%
  await open(page, "/present/#changed");
  await page.keyboard.press("PageDown");
  await expect(shown(page)).toHaveAttribute("id", "changed");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await scrolledToRest(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.keyboard.press("PageDown");
  await expect(shown(page)).not.toHaveAttribute("id", "changed");
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

for (const width of [320, 360, 768, 1280, 1920]) {
  test(`no slide needs scrolling sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll(".slide")].map((slide) => {
        document.querySelector(".is-shown")?.classList.remove("is-shown");
        slide.classList.add("is-shown");
        return document.documentElement.scrollWidth;
      }),
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(width);
  });
}

test("on paper it is whole slides, two a page, with no buttons and every picture", async ({ page }) => {
  await open(page, "/present/#figure-children_in_care");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".slide:visible")).toHaveCount(TOTAL);
  await expect(page.locator(".deck")).toBeHidden();
  const pictures = await page.$$eval(".slide img", (all) =>
    (all as HTMLImageElement[]).map(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  );
  expect(pictures.length).toBeGreaterThan(30);
  expect(pictures).not.toContain(false);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(Math.ceil(TOTAL / 2));
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/); // A4
  const cut = await page.$$eval(".slide", (all) =>
    all.filter((slide) => slide.scrollHeight > slide.clientHeight + 1).map(({ id }) => id),
  );
  expect(cut).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 720 },
  ]) {
    test.describe(`in the ${colorScheme} at ${viewport.width} pixels`, () => {
      test.use({ colorScheme, viewport, bypassCSP: true });
      test("axe finds no fault on the front slides or an indicator’s", async ({ page }) => {
        for (const id of [
          "month",
          "changed",
          "missed",
          "overdue",
          "figure-assessments_on_time",
          "figure-progress_8_rank",
        ]) {
          await open(page, `/present/#${id}`);
          expect(await axeFaults(page), id).toEqual([]);
        }
      });
    });
  }
}

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("all slides are shown one below the other, links work, and nothing is offered that would not work", async ({
    page,
  }) => {
    await page.goto("/present/");
    await expect(page.locator(".slide:visible")).toHaveCount(TOTAL);
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByRole("combobox")).toHaveCount(0);
    const finding = page.locator("#changed li a").first();
    const to = (await finding.getAttribute("href")) ?? "";
    await finding.click();
    await expect(page.locator(to)).toBeInViewport();
    await page.locator(to).getByRole("link", { name: "All about this figure" }).click();
    await expect(page).toHaveURL(/\/indicators\/[a-z0-9_]+\/$/);
  });
});

test("the foot of every page leads to the slides, and the slides back to the overview", async ({ page }) => {
  await page.goto("/about/");
  await page.getByRole("contentinfo").getByRole("link", { name: "For the committee" }).click();
  await expect(page.locator(".is-deck")).toHaveCount(1);
  await page.getByRole("link", { name: "Leave" }).click();
  await expect(page).toHaveURL("/");
});

test.describe("before any script has run", () => {
  test.use({ bypassCSP: true });
  test("axe finds no fault", async ({ page }) => {
    await page.route("**/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await page.goto("/present/");
    await expect(page.locator(".is-deck")).toHaveCount(0);
    expect(await axeFaults(page)).toEqual([]);
  });
});
