import type { ComponentType } from "react";

import type { Edition } from "../store/edition.ts";
import type { Need } from "../store/site.ts";
import type { HeadOf } from "../views/head.ts";
import type { Later } from "../views/later.ts";

/** The parts of an address that its route calls `:name`, by name. */
export type Params = Readonly<Record<string, string>>;

/** What a route says about its page, in the app or outside it. */
type Listed<Own> = {
  /** From the site's root; `:name` stands for a variable part. */
  readonly path: string;
  /** What the page is called, without the council's name. */
  readonly title: (edition: Edition, params: Own) => string;
  /** Its name in the masthead and the footer; undefined for a page that is not in the masthead. */
  readonly masthead?: string;
  /** Its name in the footer, for a page that is only there. */
  readonly footer?: string;
  /** The variable parts of all its addresses, where its path has any. */
  readonly all?: (edition: Edition) => readonly Own[];
};

/** A page of the app. */
export type AppRoute<Own = Params> = Listed<Own> & {
  /** Matches the addresses of this route's pages. */
  readonly pattern: RegExp;
  /** The data it needs. Where a route does not say, it needs only the edition. */
  readonly needs: (params: Own) => readonly Need[];
  readonly view: Later<ComponentType<Own>>;
  /** Whether it can be shown with the figures of an earlier release: `?as-at=`. */
  readonly ofAnyRelease?: true;
  /** Whether links lead to its document: the app would have to fetch every file of which it tells, and the document has it all. */
  readonly hasOwnDocument?: true;
  readonly inBuild: InBuild<Own> | undefined;
};

/** What only the build needs; it is left out of the code for browsers. */
type InBuild<Own> = {
  /** Whether it is left out of the site map, because it is not for the public. */
  readonly isUnlisted?: true;
  /** Whether it does not work without the script, which is then fetched at once. */
  readonly startsAtOnce?: true;
  /** The heading above it in the edition as one file, and `as`, its name there where that differs from its title. */
  readonly oneFile?: { readonly under: (edition: Edition, params: Own) => string; readonly as?: string };
  /** Its description and card for shared links, where it has its own. */
  readonly head?: () => Promise<HeadOf<Own>>;
};

/** A page without the app: the build writes all of it into a document that has its own small script. */
export type AloneRoute<Own = Params> = Listed<Own> & {
  readonly pattern?: undefined;
  readonly inBuild: AloneInBuild | undefined;
};

export type AloneInBuild = Pick<InBuild<never>, "isUnlisted"> & {
  /** The HTML document at the top of the project that it is written into. */
  readonly document: "present" | "pack" | "embed";
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

/** Declares a page of the app at `path`. */
export function page<Path extends string>(
  path: Path,
  says: Omit<AppRoute<ParamsOf<Path>>, "path" | "pattern" | "needs" | "inBuild"> &
    Partial<Pick<AppRoute<ParamsOf<Path>>, "needs">>,
  inBuild: InBuild<ParamsOf<Path>> | false = false,
): AppRoute {
  const parts = path.replace(/:(\w+)/g, "(?<$1>\\w[\\w-]{0,63})");
  const pattern = new RegExp(`^${parts}(index\\.html)?$`);
  // The cast is safe: a route only ever gets the parts that its own pattern finds.
  return {
    needs: () => EDITION_ALONE,
    ...says,
    path,
    pattern,
    inBuild: inBuild || undefined,
  };
}

/** Declares a page at `path` that does not use the app. */
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

/** The variable parts of the address of each of a route's pages. */
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
