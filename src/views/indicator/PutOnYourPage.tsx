import { SectionHeading } from "../../components/SectionHeading.tsx";
import { useRef, useState } from "react";

import { CopyButton } from "../../components/CopyButton.tsx";
import type { Indicator } from "../../core/indicator.ts";
import { escaped } from "../../core/markup.ts";
import { embedPath } from "../href.ts";
import { useEdition, useHref, useHydrated } from "../site.ts";

type Props = {
  readonly indicator: Indicator;
  readonly council: string;
  /** The newest figure in a sentence with its date and link. */
  readonly cited: () => string;
};

/** The frame's height in pixels: enough at a width of 640 with everything folded. On a phone the frame scrolls. */
const FRAME_HEIGHT = 860;

/**
 * The HTML with which another site shows this figure. Its full address is that of `council.json`; where it does not say one, it is only
 * known in the browser.
 */
export function PutOnYourPage({ indicator: { id, title }, council, cited }: Props) {
  const href = useHref();
  const { site } = useEdition().council;
  const isHydrated = useHydrated();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const page = href(embedPath(id));
  const address = site === "" ? undefined : site + embedPath(id).slice(1);
  const full = address ?? (isHydrated ? new URL(page, location.href).href : undefined);
  const snippet = full === undefined ? "" : snippetOf(full, `${title} – ${council}`);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(snippet);
      setSaid("Copied.");
    } catch {
      field.current?.select();
      setSaid("Your browser does not allow that: copy what is selected.");
    }
  };
  return (
    <section className="embedding" aria-labelledby="embedding" data-wakes>
      <SectionHeading id="embedding">Put this on your own page</SectionHeading>
      <p>
        <a href={page}>This figure in a frame</a> says how old it is, and whether a newer one has been
        published. Anyone may show it.
      </p>
      <div className={address === undefined ? "needs-script" : undefined}>
        <label htmlFor="snippet">Copy this into your page</label>
        <textarea
          ref={field}
          id="snippet"
          className="embedding__field"
          rows={5}
          readOnly
          spellCheck={false}
          placeholder={
            address === undefined ? "The code appears here when you reach for this box." : undefined
          }
          value={snippet}
        />
        <p className="needs-script">
          <button type="button" onClick={() => void copy()}>
            Copy
          </button>{" "}
          <span role="status">{said}</span>
        </p>
        <p className="needs-script">
          The frame always has the newest figure. To keep the figure as it is now, in this release, quote it:{" "}
          <CopyButton label="Copy a quotation that stays" text={() => quotationOf(cited())} />
        </p>
      </div>
    </section>
  );
}

/** HTML that says a figure as one release had it, with the link on which that is found again. */
export function quotationOf(sentence: string): string {
  const [words, address = ""] = sentence.split(/: (?=https?:\/\/[^ ]+$)/).map(escaped);
  return `<blockquote cite="${address}"><p>${words}: <a href="${address}">where it is from</a></p></blockquote>`;
}

export function snippetOf(address: string, title: string): string {
  const quoted = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${address}" title="${quoted}" width="100%" height="${FRAME_HEIGHT}" loading="lazy"></iframe>`;
}
