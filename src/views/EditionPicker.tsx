import { useState } from "react";

import { dayName } from "../core/period.ts";
import { publishedOn } from "../core/releases/newest.ts";
import { releaseTitle } from "../core/history/words.ts";
import { useSite } from "../store/site.ts";
import { goTo } from "./address.ts";
import { withRelease } from "./asAt.ts";
import { useHere, useHydrated } from "./site.ts";

type Props = {
  /** Whether it is folded under a word, where it stands at the top of a page. */
  readonly isFolded?: boolean;
};

/** Leads to this page as it was published before. Without the script it is a link to the page of every release. */
export function EditionPicker({ isFolded = false }: Props) {
  const { siteNow, href, asAt } = useHere();
  const isHydrated = useHydrated();
  const edition = useSite(siteNow, (state) => state.edition);
  const [chosen, setChosen] = useState("");
  if (edition.state !== "loaded" || edition.value.releases.length < 2) return null;
  const releases = edition.value.releases.toReversed();
  const choice = chosen === "" ? String(asAt?.seq ?? releases[0]?.seq ?? "") : chosen;
  const show = () => {
    goTo(location.pathname + withRelease(location.search, { seq: Number(choice) }), "new step");
    scrollTo({ top: 0, behavior: "instant" });
    document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  };
  const picker = (
    <>
      <p>
        These figures can be seen as they were published in any release.{" "}
        <a href={href("/releases/")}>Every release</a>
      </p>
      {isHydrated ? (
        <div className="controls">
          <label className="controls__label" htmlFor="edition">
            As published
          </label>
          <select id="edition" value={choice} onChange={({ target }) => setChosen(target.value)}>
            {releases.map((release) => (
              <option key={release.seq} value={release.seq}>
                {`${dayName(publishedOn(release))}: ${releaseTitle(release)}`}
              </option>
            ))}
          </select>
          <button type="button" onClick={show}>
            Show
          </button>
        </div>
      ) : null}
    </>
  );
  return (
    <nav
      className={isFolded ? "editions editions--folded" : "editions"}
      aria-label="Earlier releases"
      data-wakes
    >
      {isFolded ? (
        <details>
          <summary>Earlier months</summary>
          {picker}
        </details>
      ) : (
        picker
      )}
    </nav>
  );
}
