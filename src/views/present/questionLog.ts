/**
 * Gives the bar of the deck a button that opens the log of the meeting’s questions. The log’s own code is fetched when it is first opened. `root`
 * is the site’s address.
 */
export function offerQuestionLog(page: Document, root: URL): void {
  const bar = page.querySelector(".deck");
  if (bar === null) return;
  const button = page.createElement("button");
  button.type = "button";
  button.className = "deck__tool deck__ask";
  button.textContent = "Questions";
  bar.insertBefore(button, bar.querySelector('[data-deck="full"]'));
  button.addEventListener("click", () => void open(page, root));
}

async function open(page: Document, root: URL): Promise<void> {
  const code = await import("./questionLogDialog.ts").catch(() => undefined);
  code?.openQuestionLog(page, root);
}
