import { useCallback, useEffect, useMemo } from "react";

import { Footer } from "../components/Footer.tsx";
import { Masthead } from "../components/Masthead.tsx";
import { Notice } from "../components/Notice.tsx";
import { pageAt, tabTitle, titleInTab } from "./pageAt.ts";
import type { Route } from "./route.ts";
import { NOT_FOUND, ROUTES } from "./routes.ts";
import { dayName } from "../core/period.ts";
import type { Release } from "../core/release.ts";
import { publishedOn } from "../core/releases/newest.ts";
import type { Edition } from "../store/edition.ts";
import type { Load } from "../store/load.ts";
import { loadStateOf, useSite, type Site } from "../store/site.ts";
import { usePathname } from "../views/address.ts";
import { useAsAt, withRelease } from "../views/asAt.ts";
import { AsAtBar, NotAsAt, notAsAtTitle } from "../views/AsAtBar.tsx";
import { EditionPicker } from "../views/EditionPicker.tsx";
import { relativeHref } from "../views/href.ts";
import { useLater } from "../views/later.ts";
import { useNavigation } from "../views/navigation.ts";
import { HereContext } from "../views/site.ts";
import { Unavailable } from "../views/Unavailable.tsx";
import { Waiting } from "../views/Waiting.tsx";

type Props = {
  readonly site: Site;
  /** Where the site stands on its host, without a slash at the end: "" or `/a/sub/path`. */
  readonly base: string;
  /** The path of the page to show, from the site's root, where there is no browser and so no address. */
  readonly path?: string;
  /** Called after every move to another page by a link, back or forward. */
  readonly onArrival?: () => void;
  readonly routes?: readonly Route[];
};

/** The app. It shows the page at the current address. */
export function App({ site, base, path: given, onArrival, routes = ROUTES }: Props) {
  const pathname = usePathname(given);
  const path = pathname.slice(base.length) || "/";
  const newest = useSite(site, (state) => state.edition);
  const isOffered = pageAt(path, { state: "loading" }, routes).route.ofAnyRelease === true;
  const asked = useAsAt(site, isOffered);
  const asAt = asked.state === "opened" && asked.asAt.kind === "shown" ? asked.asAt : undefined;
  const notAsAt = asked.state === "opened" && asked.asAt.kind !== "shown" ? asked.asAt : undefined;
  /** The site whose figures the page shows. */
  const source = asAt?.site ?? site;
  const edition = useSite(source, (state) => state.edition);
  const { route, params } = pageAt(path, edition, routes);
  const state = useSite(source, (all) => loadStateOf(all, ...route.needs(params)));
  const view = useLater(route.view);
  const isReady = asked.state !== "loading" && state !== "loading" && view.state !== "loading";
  const title =
    notAsAt === undefined
      ? tabTitle({ route, params }, edition, asAt?.release)
      : titleInTab(notAsAtTitle(notAsAt), edition);

  const load = useCallback(() => {
    const page = pageAt(path, source.getState().edition, routes);
    void source.load(...page.route.needs(page.params));
  }, [source, path, routes]);
  useEffect(load, [load]);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const isPage = useCallback(
    (address: string) => {
      const { route: to } = pageAt(address, { state: "loading" }, routes);
      return to !== NOT_FOUND && to.hasOwnDocument !== true;
    },
    [routes],
  );
  const release = asAt?.release;
  const page = `${path} ${release?.seq ?? ""}`;
  useNavigation(base, page, isReady, isPage, onArrival);

  // Links are relative to their page. The page for unknown addresses is shown at any address, so its links are not relative.
  const isAnywhere = route === NOT_FOUND;
  const here = useMemo(() => {
    const href = (to: string) => (isAnywhere ? base + to : relativeHref(path, to));
    const isOfAny = (to: string) => pageAt(to, { state: "loading" }, routes).route.ofAnyRelease === true;
    return {
      site: source,
      siteNow: site,
      href: (to: string) =>
        release !== undefined && isOfAny(to) ? href(to) + withRelease("", release) : href(to),
      asAt: release,
    };
  }, [source, site, base, path, isAnywhere, release, routes]);
  const linksIn = (place: "masthead" | "footer") =>
    routes.flatMap(({ path: to, [place]: label }) =>
      label === undefined ? [] : [{ href: here.href(to), label }],
    );
  const links = linksIn("masthead");
  // Whom to call, and whose figures these are, is said as it is now.
  const council = newest.state === "loaded" ? newest.value.council : undefined;
  const heading = edition.state === "loaded" ? route.title(edition.value, params) : "Open Return";
  return (
    <HereContext value={here}>
      <Masthead council={council} home={here.href("/")} current={here.href(route.path)} links={links} />
      <main className="page" id="main" tabIndex={-1}>
        {council?.illustrative === true ? <Illustrative name={council.name} /> : null}
        {asAt === undefined ? null : (
          <AsAtBar release={asAt.release} isNewest={isNewestOf(newest, asAt.release)} />
        )}
        {asked.state === "loading" ? (
          <Waiting title="Opening a release" />
        ) : notAsAt !== undefined ? (
          <NotAsAt asAt={notAsAt} />
        ) : state === "unavailable" || view.state === "unavailable" ? (
          <Unavailable title={heading} retry={view.state === "unavailable" ? reload : load} />
        ) : state === "loading" || view.state === "loading" ? (
          <Waiting title={heading} />
        ) : (
          <view.value key={page} {...params} />
        )}
        {isOffered && route !== NOT_FOUND && (route.path !== "/" || notAsAt !== undefined) ? (
          <EditionPicker />
        ) : null}
      </main>
      {edition.state === "loaded" ? <Printed edition={edition.value} path={path} /> : null}
      <Footer council={council} release={releaseOf(edition)} links={[...links, ...linksIn("footer")]} />
    </HereContext>
  );
}

function releaseOf(edition: Load<Edition>): Release | undefined {
  return edition.state === "loaded" ? edition.value.releases.at(-1) : undefined;
}

function isNewestOf(edition: Load<Edition>, { hash }: Release): boolean {
  return releaseOf(edition)?.hash === hash;
}

/** Reloads the page where its code could not be fetched: the document itself holds the whole page. */
function reload(): void {
  location.reload();
}

function Illustrative({ name }: { readonly name: string }) {
  return (
    <Notice kind="illustrative" title="Illustrative figures">
      <p>{name} is invented: these figures only show how the site works.</p>
    </Notice>
  );
}

/** On paper only: where the page stands, and which release it shows, as `?as-at=` takes it: by its number or the hash's first digits. */
function Printed({
  edition: { council, releases },
  path,
}: {
  readonly edition: Edition;
  readonly path: string;
}) {
  const release = releases.at(-1);
  if (release === undefined) return null;
  const address = council.site === "" ? "" : `${council.site.replace(/\/$/, "")}${path} `;
  return (
    <p className="printed">
      {council.name}. {address}Release {release.seq} ({release.hash.slice(0, 8)}), published on{" "}
      {dayName(publishedOn(release))}.
    </p>
  );
}
