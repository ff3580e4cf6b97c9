import { overHttp, RELEASES } from "./store/files.ts";
import { fingerprintOf } from "./store/fingerprint.ts";
import "./styles/index.css";

/*
 * A page can be read as it was made. It is taken over, which takes far more code than to read it, where somebody reaches
 * for what needs that, where its address asks for something, and where another edition than the page's own is out.
 */

/** The site's root, whatever path it is served under: built code lies one folder below it. */
const root = new URL(import.meta.env.DEV ? "/" : "../", import.meta.url);
const { madeFrom, releases, starts } = document.documentElement.dataset;

let underWay: Promise<void> | undefined;
/** A button that was pressed while its page was being taken over. */
let pressed: HTMLButtonElement | undefined;
/** Whether a choice was, which is in the address by now. */
let hasChosen = false;

/** Once; again only where the code could not be fetched. */
function takeOver(): void {
  underWay ??= import("./shell/takeOver.tsx").then(
    async (code) => {
      await code.takeOver(root);
      document.removeEventListener("click", whenPressed, true);
      pressed?.click();
    },
    () => {
      underWay = undefined; // the page stays as it is, and can be read
      if (hasChosen) location.reload(); // a link is a link again
    },
  );
}

/** Points at, touches or moves the focus to what is marked as needing it. */
function whenReached({ target }: Event): void {
  if (target instanceof Element && target.closest("[data-wakes]") !== null) takeOver();
}

/** A choice goes into the address, which whoever takes over reads: place and focus stay. What leads away is the browser's. */
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

/** Also where it cannot be told: who takes over says what is wrong. */
async function whenOthersAreOut(): Promise<void> {
  const read = overHttp((address, until) => fetch(address, until), root.href);
  if (fingerprintOf([await read(RELEASES)]) !== releases) takeOver();
}

if (madeFrom === undefined || starts === "at-once" || location.search !== "") takeOver();
else {
  for (const reach of ["pointerover", "pointerdown", "focusin"])
    document.addEventListener(reach, whenReached, { passive: true });
  document.addEventListener("click", whenPressed, true);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && underWay === undefined) void whenOthersAreOut();
  });
  void whenOthersAreOut();
}
