import type { Deck } from "./deck.ts";

/** The parameter of the address of the presenter's window: the name of the meeting that both windows share. */
export const PRESENTER = "presenter";
const KEPT_AS = "meeting";

/** What one window tells the others: the slide that it shows, and the agenda. */
type Told = { readonly slide: string; readonly slides: string };

/** The meeting that this window belongs to: that of its address, or the one that it has begun; undefined where there is none. */
export function meetingOf(): string | undefined {
  return new URLSearchParams(location.search).get(PRESENTER) ?? stored();
}

/** Begins a meeting in this window, or goes on with the one that it has begun. */
export function beginMeeting(): string {
  const known = stored();
  if (known !== undefined) return known;
  const name = crypto.getRandomValues(new Uint32Array(2)).join("-");
  try {
    sessionStorage.setItem(KEPT_AS, name);
  } catch {
    // without storage a reload leaves the meeting
  }
  return name;
}

function stored(): string | undefined {
  try {
    return sessionStorage.getItem(KEPT_AS) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the windows of a meeting in step: each shows the slide and the agenda that was last shown in any of them. */
export function keepInStep(deck: Deck, meeting: string): void {
  const channel = new BroadcastChannel(`meeting-${meeting}`);
  let last = "";
  const now = (): Told => ({
    slide: deck.current()?.id ?? "",
    slides: new URLSearchParams(location.search).get("slides") ?? "",
  });
  deck.onChange(() => {
    const told = now();
    if (JSON.stringify(told) === last) return;
    last = JSON.stringify(told);
    channel.postMessage(told);
  });
  channel.addEventListener("message", ({ data }: MessageEvent<Told>) => {
    last = JSON.stringify(data);
    const query = new URLSearchParams(location.search);
    if (data.slides !== now().slides) {
      if (data.slides === "") query.delete("slides");
      else query.set("slides", data.slides);
      const written = query.toString().replaceAll("%2C", ",");
      deck.ask(written === "" ? "" : `?${written}`);
    }
    deck.goTo(data.slide);
  });
}
