import { siteHead, type HeadOf } from "../head.ts";

/** What the page says of itself where its link is shared. */
export const compareHead: HeadOf<unknown> = (page) => {
  const { edition, state } = page;
  if (state.compare.state !== "loaded") return undefined;
  const { name } = edition.council;
  const count = state.compare.value.newest.length;
  const description =
    count === 0
      ? `${name} beside other areas.`
      : `${count} figures of ${name} beside those of every authority in England, with its place among them.`;
  return { ...siteHead(page), description };
};
