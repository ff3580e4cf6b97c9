import { save } from "../save.ts";

/**
 * Makes the button for PowerPoint work. The code that makes the file is fetched when the button is pressed. The link to the papers takes the
 * address’s choice of slides along.
 */
export function offerPowerpoint(page: Document, root: URL): void {
  const button = page.querySelector<HTMLButtonElement>("[data-powerpoint]");
  const said = page.querySelector("[data-powerpoint-said]");
  const papers = page.querySelector<HTMLAnchorElement>("[data-papers]");
  papers?.addEventListener("click", () => (papers.search = location.search));
  if (button === null || said === null) return;
  button.hidden = false;
  let isMaking = false;
  button.addEventListener("click", () => {
    if (isMaking) return;
    isMaking = true;
    said.textContent = "The PowerPoint file is being made.";
    void import("./makePowerpoint.ts")
      .then((code) => code.makePowerpoint(page, root, location.search))
      .catch(() => undefined)
      .then((file) => {
        isMaking = false;
        if (file !== undefined) save(file);
        said.textContent =
          file === undefined
            ? "The PowerPoint file could not be made: the figures cannot be fetched and checked now."
            : `${file.name} is made.`;
      });
  });
}
