import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Axe = {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

/** What axe finds on a page, one line a fault. The page's own policy lets no one else's code in: the test sets it aside (`bypassCSP`). */
export async function axeFaults(page: Page, options: object = {}): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (given) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // As WCAG 2.2 AA has it; axe leaves it out unless asked.
    const rules = { "target-size": { enabled: true } };
    const { violations } = await axe.run({ rules, ...given, resultTypes: ["violations"] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
    );
  }, options);
}

/** What axe finds in the light, and then in the dark, where the same page has other colours and nothing else. */
export async function axeFaultsInBothSchemes(page: Page): Promise<Record<"light" | "dark", string[]>> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axeFaults(page);
  await page.emulateMedia({ colorScheme: "dark" });
  return { light, dark: await axeFaults(page, { runOnly: ["color-contrast"] }) };
}
