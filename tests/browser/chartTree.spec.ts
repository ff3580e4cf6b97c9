import type { CDPSession, Page } from "@playwright/test";

import { expect, rowsOf, takenOver, test } from "../support/browse.ts";

type Node = Readonly<Record<"role" | "name" | "description" | "value", string>>;

/** What Chromium gives to a screen reader of one element. */
async function nodeOf(session: CDPSession, selector: string): Promise<Node> {
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { nodes } = await session.send("Accessibility.getPartialAXTree", { nodeId, fetchRelatives: false });
  const [node] = nodes;
  const text = (part: { value?: unknown } | undefined) => (typeof part?.value === "string" ? part.value : "");
  return {
    role: text(node?.role),
    name: text(node?.name),
    description: text(node?.description),
    value: text(node?.value),
  };
}

const spoken = (page: Page) => page.locator("figure.chart").first().getByRole("status").textContent();

test("a chart as a screen reader has it: name, description, point by point, its signals and events named", async ({
  page,
}) => {
  await page.goto("/indicators/assessments_on_time/?beside=levels&range=2y");
  await takenOver(page);
  const chart = page.getByRole("application");
  await expect(chart).toBeVisible();
  const session = await page.context().newCDPSession(page);

  const tree = await nodeOf(session, "[role=application]");
  expect(tree.role).toBe("application");
  expect(tree.name).toMatch(/^Assessments finished on time: line chart, \w+ 2024 to \w+ 2026$/);
  expect(tree.description).toContain("The target is 85%.");
  expect(tree.description).toMatch(/the average is [\d.]+%, the limits are [\d.]+% and [\d.]+%/);
  expect(tree.description).toContain("May 2025, Two assessment teams become one");
  expect(tree.description).toContain("Left and right arrow keys read the figures one by one.");
  // Of the drawing itself a screen reader has nothing to stumble over.
  expect(await page.locator(".trend__picture[aria-hidden=true] svg").count()).toBe(1);

  await chart.focus();
  await page.keyboard.press("Home");
  const rows = rowsOf("series/assessments_on_time.csv").slice(-24);
  const signals = new Set(
    rowsOf("signals.csv")
      .filter(({ indicator }) => indicator === "assessments_on_time")
      .map(({ period }) => period),
  );
  for (const { period = "", value = "" } of rows) {
    const said = (await spoken(page)) ?? "";
    expect(said, period).toContain(`${value}%`);
    expect(said.includes("Signal: "), `${period}: ${said}`).toBe(signals.has(period));
    await page.keyboard.press("ArrowRight");
  }
  expect(await spoken(page)).toContain("provisional");
});
