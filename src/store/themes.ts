import type { Indicator } from "../core/indicator.ts";

/** A theme as `indicators.csv` writes it, and as an address does. */
export type Theme = { readonly name: string; readonly slug: string };

/** The themes in the order in which they first appear. Two with the same slug become one. */
export function themesOf(indicators: readonly Pick<Indicator, "theme">[]): Theme[] {
  const themes = new Map<string, Theme>();
  for (const { theme: name } of indicators) {
    const slug = slugOf(name);
    if (!themes.has(slug)) themes.set(slug, { name, slug });
  }
  return [...themes.values()];
}

/** "Children in care" is `children-in-care`; a name without a Latin letter or digit is `theme`. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  return slug === "" ? "theme" : slug.slice(0, 60);
}
