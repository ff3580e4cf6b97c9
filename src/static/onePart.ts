/** A page of the site, and what it is among the others in the one file. */
export type Sheet = {
  /** From the site's root. */
  readonly path: string;
  /** How the other parts lead to it. */
  readonly id: string;
  readonly title: string;
  readonly html: string;
};

/** What a part of the one file must know of the others. */
export type Others = {
  readonly document: Document;
  readonly idOf: (path: string) => string | undefined;
  /** Where the site stands; "" where nobody has said. */
  readonly site: string;
  /** The SVG of a picture, by its path from the site's root. */
  readonly pictures: ReadonlyMap<string, string>;
};

/** What does nothing away from the site: choices, forms, and files that lie there. */
const OF_THE_SITE =
  ".needs-script, .filters, .table__more, .downloads, .indicator__context, .figures__script, form";

/** A prerendered page's contents as a part of the one file: its ids are its own, and its links lead to other parts. */
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

/** The picture itself in place of its address; of two sizes the larger. */
function setInPicture(element: Element, path: string, { pictures }: Others): void {
  const image = element.matches("img") ? element : element.querySelector("img");
  const at = new URL(image?.getAttribute("src") ?? "", `https://site.test${path}`).pathname;
  const svg = pictures.get(at);
  if (image === null || svg === undefined) throw new Error(`There is no picture ${at}.`);
  image.setAttribute("src", `data:image/svg+xml,${asData(svg)}`);
  if (image !== element) element.replaceWith(image);
}

/** Only what an address or an attribute may not hold is written otherwise, so that it stays small. */
function asData(svg: string): string {
  return svg.trim().replace(/[%#"&\n]/g, encodeURIComponent);
}

/** A link leads to another part, to its own, to the site where that is known, or elsewhere; else its words stay. */
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
 * The names of its sections are the same on every page, so in one file they would tell nobody where they are: they are
 * plain sections under their heading.
 */
function rename(element: Element, name: string, id: string): void {
  if (element.localName === "section") element.removeAttribute(name);
  else
    element.setAttribute(
      name,
      (element.getAttribute(name) ?? "").replace(/\S+/g, (each) => `${id}--${each}`),
    );
}

/** Every heading one level down, under the file's own. */
function lowered(html: string): string {
  return html.replace(
    /(<\/?h)([1-5])(?=[\s>])/g,
    (_, start: string, level: string) => start + String(Number(level) + 1),
  );
}
