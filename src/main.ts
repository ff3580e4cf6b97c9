import { AS_AT } from "./core/releases/asked.ts";
import { readHead, seqOf } from "./core/releases/signedLog.ts";
import { checkPage, type PageCheck } from "./views/checked/checkPage.ts";
import { afterPaint, entryNamed, pageReader } from "./views/checked/pageReader.ts";
import { sayWhetherLate } from "./views/late.ts";
import { fetchRefusedSheet } from "./views/sheetFile.ts";
import "./styles/index.css";

/*
 * The first script of every page. The build writes pages that can be read without it. It verifies what the page shows, once that is
 * painted. `takeOver` loads the app, which is much larger, and lets it control the page. That happens when the reader reaches for a
 * control that needs the app, when the address has a query, and when an edition other than the page's own is out.
 */

/** The site's root, whatever path it is served under: built code lies one folder below it. */
const root = new URL(import.meta.env.DEV ? "/" : "../", import.meta.url);
const { madeFrom, starts } = document.documentElement.dataset;
document.documentElement.dataset["runs"] = "yes"; // for the script that hides figures which were not asked for (static/asked.ts)
const entry = entryNamed(document);
const reader = pageReader(root);

fetchRefusedSheet(document);

let checking: Promise<PageCheck> | undefined;
/** Verifies the page, once; undefined in development, where pages are not built and name no edition. */
function check(): Promise<PageCheck> | undefined {
  return entry === undefined ? undefined : (checking ??= checkPage(reader, entry));
}

let underWay: Promise<void> | undefined;
/** A button that was pressed while the app was loading. It is clicked again once the app is there. */
let pressed: HTMLButtonElement | undefined;
/** Whether a link to a choice on this page was pressed in that time. The choice is in the address already. */
let hasChosen = false;

/** Loads the app and starts it. Further calls do nothing, unless the code could not be fetched. */
function takeOver(): void {
  underWay ??= import("./shell/takeOver.tsx").then(
    async (code) => {
      await code.takeOver(root, reader, await check());
      document.removeEventListener("click", whenPressed, true);
      pressed?.click();
    },
    () => {
      underWay = undefined; // the page stays as it is, and the next call tries again
      if (new URLSearchParams(location.search).has(AS_AT))
        document.documentElement.dataset["asks"] = "failed";
      if (hasChosen) location.reload(); // the browser follows the link that was pressed
    },
  );
}

/** Starts the app when the reader points at, touches or focuses an element that is marked `data-wakes`. */
function whenReached({ target }: Event): void {
  if (target instanceof Element && target.closest("[data-wakes]") !== null) takeOver();
}

/**
 * While the app is loading, puts the choice of a pressed link into the address, where the app reads it, so that scroll position
 * and focus stay. The browser follows links to other pages as usual.
 */
function whenPressed(event: MouseEvent): void {
  const { target } = event;
  const reached = target instanceof Element ? target.closest("a[href], button") : null;
  if (!reached?.closest("[data-wakes]")) return;
  if (reached instanceof HTMLButtonElement) pressed = reached;
  if (!(reached instanceof HTMLAnchorElement) || reached.hash !== "" || underWay === undefined) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (reached.origin + reached.pathname !== location.origin + location.pathname) return;
  event.preventDefault();
  history.replaceState(history.state, "", reached.search || location.pathname);
  hasChosen = true;
}

/** Starts the app where another edition is out, and also where that could not be found out: the app then says what is wrong. */
async function whenOthersAreOut(): Promise<void> {
  const head = await readHead(reader.read, reader.means);
  if ("checkpoint" in head && head.checkpoint.size === seqOf(entry ?? "")) return;
  checking = undefined;
  takeOver();
}

document.addEventListener("click", whenPressed, true);
if (madeFrom === undefined || starts === "at-once" || location.search !== "") takeOver();
else {
  for (const reach of ["pointerover", "pointerdown", "focusin"])
    document.addEventListener(reach, whenReached, { passive: true });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && underWay === undefined) void whenOthersAreOut();
  });
}
afterPaint(verify);

async function verify(): Promise<void> {
  const found = await check();
  if (found === undefined || found.record.standing === "refused") return;
  const { size, entry } = found.record;
  if (size !== seqOf(entry) || found.isPart) takeOver();
  else sayWhetherLate(document, location, new Date());
}
