import { CHECKPOINT_FILE, LOG_FILE } from "../core/releases/paths.ts";
import { everyParams, isOfApp, type Route } from "../shell/route.ts";
import { ROUTES } from "../shell/routes.ts";
import type { Edition } from "../store/edition.ts";
import { inData, type ReadFile } from "../store/files.ts";
import { createSite, type Site } from "../store/site.ts";

/** Everything that is published, loaded once for all steps of a build. */
export type Whole = {
  readonly edition: Edition;
  /** The line of the log's newest entry; "" where there is no log. */
  readonly entry: string;
  /** The signed checkpoint of the log as it is published; "" where there is no log. */
  readonly checkpoint: string;
  /** Every page there is. */
  readonly routes: readonly Route[];
  /** A store in which everything that a page can need is loaded, or known to be absent. */
  readonly site: Site;
};

/** Reads everything that is published, each file once; undefined where there is no edition or it cannot be read. */
export async function readWhole(
  read: ReadFile,
  routes: readonly Route[] = ROUTES,
): Promise<Whole | undefined> {
  const site = createSite(read);
  await site.load({ page: "edition" });
  const { edition } = site.getState();
  if (edition.state !== "loaded") return undefined;
  const needs = routes
    .filter(isOfApp)
    .flatMap((route) => everyParams(route, edition.value).flatMap((params) => route.needs(params)));
  await site.load(...needs);
  const log = await site.read(inData(LOG_FILE));
  const entry = log.kind === "text" ? (log.text.split("\n").at(-2) ?? "") : "";
  const signed = await site.read(inData(CHECKPOINT_FILE));
  const checkpoint = signed.kind === "text" ? signed.text : "";
  return { edition: edition.value, entry, checkpoint, routes, site };
}
