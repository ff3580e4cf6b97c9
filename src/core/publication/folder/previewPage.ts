/** What stands at the foot of every page of a preview, on a screen and on each sheet of paper. */
const STAMP = `<style>body{padding-bottom:4rem}.not-published{position:fixed;inset:auto 0 0;z-index:9;max-width:none;margin:0;padding:.5rem 1rem;border:3px solid;background:Canvas;color:CanvasText;font-weight:bold}</style>
<p class="not-published">Not published: for those who approve it. Do not pass it on.</p>`;

/**
 * A page of a site as one to look at from a disk: stamped, without scripts, and with addresses that lead to the files beside it. `path` is
 * where it stands in the site.
 */
export function previewPage(html: string, path: string): string {
  const up = "../".repeat(path.split("/").length - 1);
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "")
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "") // it names the scripts and styles that may be: none is left, one is new
    .replace(/<link\b[^>]*\brel="(?:modulepreload|preload|canonical|alternate|manifest)"[^>]*>/g, "")
    .replace(
      / (href|src)="(\/(?!\/)|(?:\.\.?\/)+)([^"]*)"/g,
      (_, name: string, from: string, to: string) => ` ${name}="${from === "/" ? up : from}${fileOf(to)}"`,
    )
    .replace(/<title>/, "<title>Not published: ")
    .replace(/<body[^>]*>/, (body) => body + STAMP);
}

/** The file that a host sends for an address: that of a folder is its page. */
function fileOf(address: string): string {
  const [, folder = "", rest = ""] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  return folder === "" || folder.endsWith("/") ? `${folder}index.html${rest}` : folder + rest;
}
