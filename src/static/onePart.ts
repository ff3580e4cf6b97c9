/** A page of the site as a part of the one file. */
export type Sheet = {
  /** From the site's root. */
  readonly path: string;
  /** The id that links from other parts use. */
  readonly id: string;
  readonly title: string;
  readonly html: string;
};

/** What a part of the one file must know of the others. */
export type Others = {
  readonly document: Document;
  readonly idOf: (path: string) => string | undefined;
  /** The site's address; "" where `council.json` does not say. */
  readonly site: string;
  /** The SVG of a picture, by its path from the site's root. */
  readonly pictures: ReadonlyMap<string, string>;
};

/** Selects what does not work outside the site: choices, forms, a page's own list of contents, and links to files of the site. */
const OF_THE_SITE =
  ".needs-script, .editions, .filters, .contents, .table__more, .downloads, .indicator__context, .figures__script, form";

/** The contents of a built page as a part of the one file, with unique ids, and with links to the other parts. */
export function pagePartOf({ path, id, html }: Sheet, others: Others): string {
  const part = others.document.createElement("div");
  part.innerHTML = mainOf(html);
  for (const each of part.querySelectorAll(OF_THE_SITE)) each.remove();
  for (const each of part.querySelectorAll("picture, .picture > img")) setInPicture(each, path, others);
  for (const link of [...part.querySelectorAll("a[href]")]) lead(link, part, { path, id }, others);
  for (const each of part.querySelectorAll("[id]")) each.id = `${id}--${each.id}`;
  for (const name of ["for", "aria-describedby", "aria-labelledby"])
    for (const each of part.querySelectorAll(`[${name}]`)) rename(each, name, id);
  const heading = part.querySelector("h1");
  heading?.setAttribute("id", `${id}--title`);
  heading?.removeAttribute("tabindex");
  return `<article class="part" id="${id}" aria-labelledby="${id}--title">${lowered(part.innerHTML)}
<p class="part__back"><a href="#contents">Back to contents</a></p></article>`;
}

function mainOf(html: string): string {
  const main = /<main[^>]*>([^]*)<\/main>/.exec(html)?.[1];
  if (main === undefined) throw new Error("A page has no main part.");
  return main;
}

/** Puts the picture itself in place of its address. Of two sizes it takes the larger. */
function setInPicture(element: Element, path: string, { pictures }: Others): void {
  const image = element.matches("img") ? element : element.querySelector("img");
  const at = new URL(image?.getAttribute("src") ?? "", `https://site.test${path}`).pathname;
  const svg = pictures.get(at);
  if (image === null || svg === undefined) throw new Error(`There is no picture ${at}.`);
  image.setAttribute("src", `data:image/svg+xml,${asData(svg)}`);
  if (image !== element) element.replaceWith(image);
}

/** An SVG as a data address. It escapes only what an address or attribute must not hold, so that it stays small. */
function asData(svg: string): string {
  return svg.trim().replace(/[%#"&\n]/g, encodeURIComponent);
}

/**
 * Sets where a link leads: to another part, within its own part, to the site where its address is known, or to another site. A
 * link that can lead nowhere is replaced by its words.
 */
function lead(link: Element, part: Element, from: { path: string; id: string }, others: Others): void {
  const to = new URL(link.getAttribute("href") ?? "", `https://site.test${from.path}`);
  if (to.origin !== "https://site.test") return;
  const id = others.idOf(to.pathname);
  const target = to.hash.slice(1);
  for (const name of ["download", "aria-current"]) link.removeAttribute(name);
  if (id === from.id && target !== "" && part.querySelector(`[id="${target}"]`) !== null)
    link.setAttribute("href", `#${id}--${target}`);
  else if (id !== undefined) link.setAttribute("href", `#${id}`);
  else if (others.site !== "") link.setAttribute("href", others.site + to.href.slice(to.origin.length + 1));
  else link.replaceWith(...link.childNodes);
}

/**
 * Makes an attribute that refers to ids match the part's own ids. Sections lose it: every page names its sections alike, so in
 * one file their names would not say where a reader is.
 */
function rename(element: Element, name: string, id: string): void {
  if (element.localName === "section") element.removeAttribute(name);
  else
    element.setAttribute(
      name,
      (element.getAttribute(name) ?? "").replace(/\S+/g, (each) => `${id}--${each}`),
    );
}

/** The HTML with every heading one level lower, since the file has a heading above them. */
function lowered(html: string): string {
  return html.replace(
    /(<\/?h)([1-5])(?=[\s>])/g,
    (_, start: string, level: string) => start + String(Number(level) + 1),
  );
}
