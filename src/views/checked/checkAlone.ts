import { afterPaint, entryNamed, pageReader } from "./pageReader.ts";

/**
 * Verifies a page that has no app (a frame, the slides) as every other page is verified, once it is painted. The code for it is fetched
 * then; where it cannot be had, the page says that nothing was checked.
 */
export function checkAlone(page: Document, root: URL): void {
  const entry = entryNamed(page);
  if (entry === undefined) return;
  afterPaint(async () => {
    const code = await import("./checkPage.ts").catch(() => undefined);
    await code?.checkPage(pageReader(root), entry);
  });
}
