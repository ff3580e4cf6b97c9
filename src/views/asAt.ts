import { useEffect, useState } from "react";

import type { Release } from "../core/release.ts";
import { AS_AT } from "../core/releases/asked.ts";
import type { AsAt } from "../store/asAt.ts";
import { written } from "../store/filters.ts";
import { useSite, type Site } from "../store/site.ts";
import { useSearch } from "./address.ts";

/** The release that an address asks for, as it was typed; undefined where it asks for none. */
export function askedIn(search: string): string | undefined {
  return new URLSearchParams(search).get(AS_AT) ?? undefined;
}

/** A query that asks for a release as well; the same query where there is none to ask for. */
export function withRelease(query: string, release: Pick<Release, "seq"> | undefined): string {
  if (release === undefined) return query;
  const all = new URLSearchParams(query);
  all.set(AS_AT, String(release.seq));
  return written(all);
}

/** What the address asks for: nothing, a release that is being opened, or what came of that. */
export type AskedFor =
  { readonly state: "none" | "loading" } | { readonly state: "opened"; readonly asAt: AsAt };

const NONE: AskedFor = { state: "none" };
const OPENING: AskedFor = { state: "loading" };

/**
 * The site as at the release that the address asks for. Its code is fetched when it is first asked for. `isOffered` is whether the
 * page can be shown so. In the first render nothing is asked for, as on the server.
 */
export function useAsAt(site: Site, isOffered: boolean): AskedFor {
  const search = useSearch();
  const asked = isOffered ? askedIn(search) : undefined;
  const releases = useSite(site, ({ edition }) =>
    edition.state === "loaded" ? edition.value.releases : undefined,
  );
  const [opened, setOpened] = useState<{ readonly by: Opening; readonly asAt: AsAt }>();
  const isOpened = opened?.by.asked === asked && opened?.by.releases === releases;

  useEffect(() => {
    if (asked === undefined || releases === undefined || isOpened) return;
    let isWanted = true;
    void open(site, releases, asked).then((asAt) => {
      if (isWanted) setOpened({ by: { asked, releases }, asAt });
    });
    return () => {
      isWanted = false;
    };
  }, [site, releases, asked, isOpened]);

  if (asked === undefined) return NONE;
  return isOpened && opened !== undefined ? { state: "opened", asAt: opened.asAt } : OPENING;
}

type Opening = { readonly asked: string; readonly releases: readonly Release[] };

async function open(site: Site, releases: readonly Release[], asked: string): Promise<AsAt> {
  try {
    const { openAsAt } = await import("../store/asAt.ts");
    return await openAsAt(site.read, releases, asked);
  } catch {
    return { kind: "unavailable", release: undefined };
  }
}
