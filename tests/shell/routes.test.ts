import { describe, expect, it } from "vitest";

import { pageAt } from "../../src/shell/pageAt.ts";
import { isOfApp, pathsOf } from "../../src/shell/route.ts";
import { NOT_FOUND, ROUTES } from "../../src/shell/routes.ts";
import { createSite } from "../../src/store/site.ts";
import { readFrom, SMALL_SITE } from "../support/smallSite.ts";

const site = createSite(readFrom(SMALL_SITE));
const loading = site.getState().edition;
await site.load({ page: "edition" });
const { edition } = site.getState();
if (edition.state !== "loaded") throw new Error("not loaded");

describe("an address", () => {
  it.each([
    ["/", "/", ""],
    ["/index.html", "/", ""],
    ["/data/", "/data/", ""],
    ["/data", "/data/", ""],
    ["/indicators/", "/indicators/", ""],
    ["/indicators/on_time/", "/indicators/:id/", "on_time"],
    ["/themes/front-door/", "/themes/:id/", "front-door"],
    ["/indicators/on_time/index.html", "/indicators/:id/", "on_time"],
  ])("%s is a page", (path, route, id) => {
    const page = pageAt(path, edition);
    expect([page.route.path, page.params["id"] ?? ""]).toEqual([route, id]);
  });

  it.each([
    "/nowhere/",
    "/themes/",
    "/themes/nonsense/",
    "/indicators/nonsense/",
    "/indicators/constructor/",
    "/indicators/on_time/more/",
    "/indicators/a%2Fb/",
    "/data/latest.csv",
    "/DATA/",
    "//data/",
    "/404",
  ])("%s is none", (path) => expect(pageAt(path, edition).route).toBe(NOT_FOUND));

  it("of an indicator counts as a page until the indicators are loaded", () => {
    expect(pageAt("/indicators/nonsense/", loading).params["id"]).toBe("nonsense");
  });

  it("is listed for every page there is, and each listed one is a page", () => {
    const routes = ROUTES.filter(isOfApp);
    const paths = pathsOf(routes, edition.value);
    const isOfOne = (path: string) => /^\/(indicators|themes)\/./.test(path);
    expect(paths.filter(isOfOne).sort()).toEqual([
      "/indicators/contacts/",
      "/indicators/on_time/",
      "/indicators/plans/",
      "/indicators/visits/",
      "/themes/assessment/",
      "/themes/front-door/",
    ]);
    const single = routes.map(({ path }) => path).filter((path) => !path.includes(":id"));
    expect(paths.filter((path) => !isOfOne(path))).toEqual(single);
    for (const path of paths) expect(pageAt(path, edition).route).not.toBe(NOT_FOUND);
  });
});
