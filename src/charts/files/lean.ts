/**
 * The styles that a drawing needs: rules for classes that it has, and variables that those rules use. A picture brings its styles
 * along, and most of the page's are about what only some charts draw.
 */
export function leanStyles(styles: string, drawn: string): string {
  const classes = new Set(
    [...drawn.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/)),
  );
  const isDrawn = (selector: string) =>
    [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = ""]) => classes.has(name));
  const rules = styles.replace(/([^{};]*)\{([^{}]*)\}/g, (_, selectors: string, declared: string) => {
    const kept = selectors.split(",").filter(isDrawn);
    return kept.length === 0 ? "" : `${kept.join(",")}{${declared}}`;
  });
  return withoutEmpty(withUsedVariables(rules)).trim();
}

/** Without variables that nothing uses, also not by way of other variables. */
function withUsedVariables(rules: string): string {
  const used = new Set([...rules.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const kept = rules.replace(/(--[\w-]+): [^;}]*; ?/g, (whole, name: string) =>
    used.has(name) ? whole : "",
  );
  return kept === rules ? rules : withUsedVariables(kept);
}

/** Without blocks that say nothing, nor those that hold only such. */
function withoutEmpty(rules: string): string {
  const kept = rules.replace(/[^{};]*\{\s*\}/g, "");
  return kept === rules ? rules : withoutEmpty(kept);
}
