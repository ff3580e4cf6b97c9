import type { Release } from "../core/release.ts";
import { releaseReasons, releaseTitle } from "../core/history/words.ts";
import { escaped } from "../core/markup.ts";
import type { Edition } from "../store/edition.ts";

/** Every release as an Atom feed (RFC 4287), the newest first. Links are relative to the feed, so it works wherever the site stands. */
export function feedOf({ council, releases }: Edition): string {
  const [first, last] = [releases[0], releases.at(-1)];
  const name = `${council.name}: children’s services figures${council.illustrative ? " (illustrative)" : ""}`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `  <id>${urn(first?.hash.slice(32) ?? "")}</id>`,
    `  <title>${escaped(name)}</title>`,
    `  <updated>${last?.time ?? ""}</updated>`,
    `  <author><name>${escaped(council.name)}</name></author>`,
    `  <rights>${escaped(council.licence)}</rights>`,
    "  <icon>icon.svg</icon>",
    `  <link rel="self" type="application/atom+xml" href="${escaped(council.site)}feed.xml" />`,
    `  <link rel="alternate" type="text/html" href="${escaped(council.site) || "./"}" />`,
    ...releases.toReversed().map((release) => entryOf(release, escaped(council.site) || "./")),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf(release: Release, home: string): string {
  const { seq, hash, time } = release;
  const said = [`Edition ${seq}.`, ...releaseReasons(release), `Its list of files has the SHA-256 ${hash}.`];
  return [
    "  <entry>",
    `    <id>${urn(hash)}</id>`,
    `    <title>${releaseTitle(release)}</title>`,
    `    <updated>${time}</updated>`,
    `    <link rel="alternate" type="text/html" href="${home}" />`,
    `    <content type="text">${said.join(" ")}</content>`,
    "  </entry>",
  ].join("\n");
}

/**
 * A permanent id that does not change if the site moves: a UUID (RFC 9562, version 8) made of the first half of a release's
 * hash. The feed's own id is made of the second half of its first release's hash.
 */
function urn(hash: string): string {
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, variant + hash.slice(17, 20)];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join("-")}`;
}
