import { AS_AT } from "../../core/releases/asked.ts";
import { agendaIn } from "../present/agenda.ts";

/**
 * Says in the papers that they are of another release than the one that the address asks for: a deck that keeps to a release takes its
 * address along, and these papers are of the newest.
 */
export function sayOtherRelease(page: Document, search: string): void {
  const asked = new URLSearchParams(search).get(AS_AT);
  const own = page.documentElement.dataset["release"];
  const place = page.querySelector("[data-other-release]");
  if (place === null || asked === null || asked === own) return;
  const led = /^[0-9a-f]+$/.test(asked)
    ? `The slides that led here keep to release ${asked}.`
    : "The link that led here asks for a release that cannot be.";
  place.textContent = `${led} These papers are of release ${own ?? ""}.`;
}

/**
 * Puts the parts of the pack that can be chosen into the order that the address asks for, and hides those that it leaves out. A part is
 * marked `data-slide` with the id of its slide. What is about one figure elsewhere (`data-about`) is hidden with it, and the pack says how many
 * figures it leaves out. Without the script everything is there, in the order of the whole deck.
 */
export function orderPack(page: Document, search: string): void {
  const parts = [...page.querySelectorAll<HTMLElement>("[data-slide]")];
  const idOf = ({ dataset }: HTMLElement) => dataset["slide"] ?? "";
  const { shown, leftOut } = agendaIn(
    search,
    page.querySelector("main")?.dataset["slides"]?.split(" ") ?? [],
  );
  const isLeftOut = (id: string | undefined) => id !== undefined && leftOut.includes(id);
  for (const about of page.querySelectorAll<HTMLElement>("[data-about]"))
    about.hidden = isLeftOut(about.dataset["about"]);
  for (const part of parts) part.hidden = isLeftOut(idOf(part));
  for (const holder of new Set(parts.map(({ parentElement }) => parentElement))) {
    const own = parts.filter(({ parentElement }) => parentElement === holder);
    const anchor = page.createComment("parts");
    own[0]?.before(anchor);
    const leftBehind = own.filter((each) => isLeftOut(idOf(each)));
    anchor.replaceWith(...shown.flatMap((id) => own.filter((each) => idOf(each) === id)), ...leftBehind);
  }
  const place = page.querySelector("[data-left-out]");
  const titles = parts.filter((each) => isLeftOut(idOf(each))).map(({ dataset }) => dataset["title"] ?? "");
  if (place !== null && titles.length > 0) place.textContent = `Left out of this pack: ${titles.join("; ")}.`;
}
