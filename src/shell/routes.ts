import { monthName } from "../core/period.ts";
import { newestReturn } from "../core/releases/newest.ts";
import { alone, page, type Route } from "./route.ts";
import type { Edition } from "../store/edition.ts";
import type { Need } from "../store/site.ts";
import { themesOf } from "../store/themes.ts";
import {
  COMPARE_PATH,
  PACK_PATH,
  PLAN_PATH,
  PRESENT_PATH,
  QUESTIONS_PATH,
  TIMELINE_PATH,
} from "../views/href.ts";
import { later } from "../views/later.ts";
import { trendIsNear } from "../views/trend.ts";

/*
 * Every page is declared here. The code of a view is fetched when one of its pages is first shown. What only the build needs is
 * behind `import.meta.env.SSR`, which keeps it out of the code for browsers.
 */

type Id = { readonly id: string };

const overview = (): readonly Need[] => [{ page: "overview" }];
const inAllFigures = { under: () => "All figures" };
const behindTheFigures = { under: () => "Behind the figures" };

const ids = ({ indicators }: Edition): Id[] => indicators.map(({ id }) => ({ id }));
const indicatorIn = ({ indicators }: Edition, { id }: Id) => indicators.find((each) => each.id === id);
const indicatorTitle = (edition: Edition, params: Id) => indicatorIn(edition, params)?.title ?? "";
const themeName = ({ indicators }: Edition, { id }: Id) =>
  themesOf(indicators).find(({ slug }) => slug === id)?.name ?? "";

/** Every page, in the order of the masthead, the footer and the edition as one file. */
export const ROUTES: readonly Route[] = [
  page(
    "/",
    {
      title: ({ releases }) => {
        const month = newestReturn(releases)?.period;
        return month === undefined
          ? "Children’s services figures"
          : `Children’s services figures, ${monthName(month)}`;
      },
      masthead: "Overview",
      needs: () => [{ page: "overview" }, { page: "front" }],
      ofAnyRelease: true,
      view: later(() => import("../views/overview/Overview.tsx").then((code) => code.OverviewView)),
    },
    import.meta.env.SSR && {
      oneFile: inAllFigures,
      head: () => import("../views/overview/Overview.tsx").then((code) => code.overviewHead),
    },
  ),
  page(
    "/indicators/",
    {
      title: () => "All figures",
      masthead: "All figures",
      needs: overview,
      ofAnyRelease: true,
      view: later(() => import("../views/allFigures/AllFigures.tsx").then((code) => code.AllFiguresView)),
    },
    import.meta.env.SSR && {
      oneFile: inAllFigures,
      head: () => import("../views/allFigures/AllFigures.tsx").then((code) => code.allFiguresHead),
    },
  ),
  page(
    "/themes/:id/",
    {
      title: themeName,
      all: ({ indicators }) => themesOf(indicators).map(({ slug }) => ({ id: slug })),
      needs: () => [{ page: "overview" }, { page: "evaluations" }],
      ofAnyRelease: true,
      view: later(() => import("../views/Theme.tsx").then((code) => code.ThemeView)),
    },
    import.meta.env.SSR && {
      oneFile: { under: themeName, as: "At a glance" },
      head: () => import("../views/Theme.tsx").then((code) => code.themeHead),
    },
  ),
  page(
    "/indicators/:id/",
    {
      title: indicatorTitle,
      all: ids,
      needs: ({ id }) => [{ page: "indicator", id }],
      ofAnyRelease: true,
      view: later(() => {
        trendIsNear();
        return import("../views/indicator/Indicator.tsx").then((code) => code.IndicatorView);
      }),
    },
    import.meta.env.SSR && {
      oneFile: { under: (edition, params) => indicatorIn(edition, params)?.theme ?? "" },
      head: () => import("../views/indicator/head.ts").then((code) => code.indicatorHead),
    },
  ),
  page(
    "/short-version/",
    {
      title: () => "The short version",
      masthead: "Short version",
      needs: () => [{ page: "overview" }, { page: "plan" }],
      view: later(() => import("../views/ShortVersion.tsx").then((code) => code.ShortVersionView)),
    },
    import.meta.env.SSR && {
      oneFile: behindTheFigures,
      head: () => import("../views/ShortVersion.tsx").then((code) => code.shortVersionHead),
    },
  ),
  /** An address that was published stays: the short version was here. */
  page(
    "/easy-read/",
    {
      title: () => "This page has a new name and address",
      view: later(() => import("../views/Moved.tsx").then((code) => code.MovedView)),
    },
    import.meta.env.SSR && { isUnlisted: true },
  ),
  page(
    COMPARE_PATH,
    {
      title: () => "Is it like this elsewhere?",
      footer: "Compare with every authority",
      needs: () => [{ page: "compare" }],
      ofAnyRelease: true,
      view: later(() => import("../views/compare/Compare.tsx").then((code) => code.CompareView)),
    },
    import.meta.env.SSR && {
      oneFile: inAllFigures,
      head: () => import("../views/compare/head.ts").then((code) => code.compareHead),
    },
  ),
  page(
    PLAN_PATH,
    {
      title: () => "The improvement plan",
      footer: "The improvement plan",
      hasOwnDocument: true,
      needs: () => [{ page: "plan" }],
      view: later(() => import("../views/plan/Plan.tsx").then((code) => code.PlanView)),
    },
    import.meta.env.SSR && {
      oneFile: behindTheFigures,
      head: () => import("../views/plan/Plan.tsx").then((code) => code.planHead),
    },
  ),
  page(
    TIMELINE_PATH,
    {
      title: () => "What has happened",
      footer: "What has happened",
      hasOwnDocument: true,
      needs: () => [{ page: "plan" }],
      view: later(() => import("../views/Timeline.tsx").then((code) => code.TimelineView)),
    },
    import.meta.env.SSR && { oneFile: behindTheFigures },
  ),
  page(
    QUESTIONS_PATH,
    {
      title: () => "Questions and answers",
      footer: "Questions and answers",
      hasOwnDocument: true,
      needs: () => [{ page: "plan" }],
      view: later(() => import("../views/questions/Questions.tsx").then((code) => code.QuestionsView)),
    },
    import.meta.env.SSR && {
      oneFile: behindTheFigures,
      head: () => import("../views/questions/Questions.tsx").then((code) => code.questionsHead),
    },
  ),
  page(
    "/data/",
    {
      title: () => "Data to download",
      masthead: "Data",
      hasOwnDocument: true,
      needs: () => [{ page: "downloads" }],
      view: later(() => import("../views/data/Data.tsx").then((code) => code.DataView)),
    },
    import.meta.env.SSR && { head: () => import("../views/data/Data.tsx").then((code) => code.dataHead) },
  ),
  /** Every page of figures says when they were published, with a link to it. */
  page(
    "/releases/",
    {
      title: () => "Every release",
      footer: "Every release, and what is due when",
      hasOwnDocument: true,
      needs: () => [{ page: "history" }],
      view: later(() => import("../views/releases/Releases.tsx").then((code) => code.ReleasesView)),
    },
    import.meta.env.SSR && { oneFile: behindTheFigures },
  ),
  page(
    "/about/",
    {
      title: () => "About these figures",
      masthead: "About",
      view: later(() => import("../views/about/About.tsx").then((code) => code.AboutView)),
    },
    import.meta.env.SSR && { oneFile: behindTheFigures },
  ),
  alone(
    PRESENT_PATH,
    { title: () => "For the committee", footer: "For the committee" },
    import.meta.env.SSR && { document: "present" },
  ),
  /** Reached from the slides, so not in the footer. */
  alone(PACK_PATH, { title: () => "Meeting pack" }, import.meta.env.SSR && { document: "pack" }),
  alone(
    "/embed/:id/",
    {
      title: indicatorTitle,
      all: ids,
    },
    import.meta.env.SSR && { isUnlisted: true, document: "embed", isForFrames: true },
  ),
  /** For officers, so neither in the masthead nor in the site map. */
  page(
    "/check/",
    {
      title: () => "Check a return",
      footer: "For officers: check a return",
      view: later(() => import("../views/check/Check.tsx").then((code) => code.CheckView)),
    },
    import.meta.env.SSR && { isUnlisted: true, startsAtOnce: true },
  ),
  /** Reached from the pages of the figures, so not in the masthead. */
  page(
    "/figures/",
    {
      title: () => "Check a number that you read or heard",
      view: later(() => import("../views/figures/Figures.tsx").then((code) => code.FiguresView)),
    },
    import.meta.env.SSR && { startsAtOnce: true },
  ),
  /** In every footer, so not in the masthead. */
  page(
    "/accessibility/",
    {
      title: () => "Accessibility",
      footer: "Accessibility",
      view: later(() =>
        import("../views/accessibility/Accessibility.tsx").then((code) => code.AccessibilityView),
      ),
    },
    import.meta.env.SSR && { oneFile: behindTheFigures },
  ),
];

/** The page for unknown addresses. A host may show it at any address, so its links start at the host's root. */
export const NOT_FOUND = page("/404", {
  title: () => "Page not found",
  view: later(() => import("../views/NotFound.tsx").then((code) => code.NotFound)),
});
