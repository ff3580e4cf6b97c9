/**
 * Fills the list of slides in the bar: as the page was made (`whole`), in groups, or, for an agenda, the slides that are shown in their
 * order.
 */
export function listSlides(
  select: HTMLSelectElement,
  slides: readonly HTMLElement[],
  whole: readonly Node[] | undefined,
): void {
  if (whole !== undefined) {
    select.replaceChildren(...whole.map((node) => node.cloneNode(true)));
    return;
  }
  select.replaceChildren(
    ...slides.map(({ id, dataset }, at) => {
      const words = `${at + 1} of ${slides.length}: ${dataset["title"] ?? ""}`;
      return new Option(words, id);
    }),
  );
}
