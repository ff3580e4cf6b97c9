/** The built files that a page loads, by their paths from the site's root. */
export function assetsIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/"(?:[^"]*\/)?(assets\/[^"?#]+)"/g)].map(([, path = ""]) => path));
}

/** What a reader sees or hears of a page: its text, and what stands in for pictures. Markup, scripts and addresses are left out. */
export function pageWords(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<!--[\s\S]*?-->|<![a-z][^>]*>/gi, " ")
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      [...tag.matchAll(/\s(?:alt|aria-label|title|value)="([^"]*)"/gi)]
        .map(([, said = ""]) => ` ${said} `)
        .join(""),
    )
    .replace(/<\/[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
