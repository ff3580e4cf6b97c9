import type { ComponentType } from "react";

import type { Edition } from "../store/edition.ts";
import type { Need } from "../store/site.ts";
import type { HeadOf } from "../views/head.ts";
import type { Later } from "../views/later.ts";

/** What an address says where its route has `:name`, by name. */
export type Params = Readonly<Record<string, string>>;

/** What every page says of itself, whether it is shown by the app or stands alone. */
type Listed<Own> = {
  /** From the site's root; `:name` stands for a part that an address names. */
  readonly path: string;
  /** What the page is called, without the council's name. */
  readonly title: (edition: Edition, params: Own) => string;
  /** How the masthead, and the footer with it, call it; undefined for what is not in the masthead. */
  readonly masthead?: string;
  /** How the footer calls what is in the footer alone. */
  readonly footer?: string;
  /** The parts of every address that it has a page at, where its path names any. */
  readonly all?: (edition: Edition) => readonly Own[];
};

/** A page of the app. */
export type AppRoute<Own = Params> = Listed<Own> & {
  /** The addresses that are this page's. */
  readonly pattern: RegExp;
  /** What it is made of; the edition alone where it does not say. */
  readonly needs: (params: Own) => readonly Need[];
  readonly view: Later<ComponentType<Own>>;
  readonly inBuild: InBuild<Own> | undefined;
};

/** What only the build asks for; a browser’s code does not have it. */
type InBuild<Own> = {
  /** Whether it is left out of the site map, since it is not for readers. */
  readonly isUnlisted?: true;
  /** Whether it is of no use before the script is there, so that the script is fetched at once. */
  readonly startsAtOnce?: true;
  /** The heading that it stands under in the edition as one file, and what it is called there, where that is another name. */
  readonly oneFile?: { readonly under: (edition: Edition, params: Own) => string; readonly as?: string };
  /** What it says where its link is shared, where it has words of its own. */
  readonly head?: () => Promise<HeadOf<Own>>;
};

/** A page without the app: the build writes it whole into a document that brings its own small script. */
export type AloneRoute<Own = Params> = Listed<Own> & {
  readonly pattern?: undefined;
  readonly inBuild: AloneInBuild | undefined;
};

export type AloneInBuild = Pick<InBuild<never>, "isUnlisted"> & {
  /** The document, by its name at the top of the project. */
  readonly document: "present" | "embed";
  /** Whether other sites may show it in a frame. */
  readonly isForFrames?: true;
};

export type Route = AppRoute | AloneRoute;

/** The names of the parts in a path: "id" of `/indicators/:id/`. */
type NameIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NameIn<Rest>
  : never;
type ParamsOf<Path extends string> = Readonly<Record<NameIn<Path>, string>>;

const EDITION_ALONE: readonly Need[] = [{ page: "edition" }];

/** A page of the app at `path`, which says all that is to be known of it. */
export function page<Path extends string>(
  path: Path,
  says: Omit<AppRoute<ParamsOf<Path>>, "path" | "pattern" | "needs" | "inBuild"> &
    Partial<Pick<AppRoute<ParamsOf<Path>>, "needs">>,
  inBuild: InBuild<ParamsOf<Path>> | false = false,
): AppRoute {
  const parts = path.replace(/:(\w+)/g, "(?<$1>\\w[\\w-]{0,63})");
  const pattern = new RegExp(`^${parts}(index\\.html)?$`);
  // Its own parts are all that it is ever given: they are those that its pattern finds.
  return {
    needs: () => EDITION_ALONE,
    ...says,
    path,
    pattern,
    inBuild: inBuild || undefined,
  };
}

/** A page at `path` that stands alone. */
export function alone<Path extends string>(
  path: Path,
  says: Omit<AloneRoute<ParamsOf<Path>>, "path" | "pattern" | "inBuild">,
  inBuild: AloneInBuild | false,
): AloneRoute {
  return { ...says, path, inBuild: inBuild || undefined };
}

export function isOfApp(route: Route): route is AppRoute {
  return route.pattern !== undefined;
}

export function isAlone(route: Route): route is AloneRoute {
  return route.pattern === undefined;
}

/** The parts that each of a route's pages has in its address. */
export function everyParams(route: Pick<Route, "all">, edition: Edition): readonly Params[] {
  return route.all?.(edition) ?? [{}];
}

/** The address of one of a route's pages. */
export function addressOf({ path }: Pick<Route, "path">, params: Params): string {
  return path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");
}

/** The addresses of all pages that these routes have in an edition. */
export function pathsOf(routes: readonly Route[], edition: Edition): string[] {
  return routes.flatMap((route) => everyParams(route, edition).map((params) => addressOf(route, params)));
}
