/**
 * Fetches the page's style sheet as a file where the host refused the one inside the page, because its policy allows only files. A
 * browser makes no sheet of a style that a policy refuses.
 */
export function fetchRefusedSheet(page: Document): void {
  const inside = page.querySelector<HTMLStyleElement>("style[data-file]");
  if (inside === null || inside.sheet !== null) return;
  const link = page.createElement("link");
  link.rel = "stylesheet";
  link.href = inside.dataset["file"] ?? "";
  page.head.append(link);
}
