import { dayAt, LONDON } from "./core/period.ts";
import { checkAlone } from "./views/checked/checkAlone.ts";
import { entryNamed, pageReader } from "./views/checked/pageReader.ts";
import { sayWhetherNewer } from "./views/newer.ts";
import { offerPowerpoint } from "./views/pack/offerPowerpoint.ts";
import { fetchPictures, startDeck } from "./views/present/deck.ts";
import { holdMeeting, keepToRelease } from "./views/present/meeting.ts";
import { sayOverdue } from "./views/present/overdue.ts";
import { offerQuestionLog } from "./views/present/questionLog.ts";
import { fetchRefusedSheet } from "./views/sheetFile.ts";
import "./styles/present.css";

document.documentElement.dataset["runs"] = "yes"; // for the script that hides figures which were not asked for (static/asked.ts)
fetchRefusedSheet(document);
const deck = startDeck(document);
fetchPictures(document);
holdMeeting(deck);
const root = new URL(/* @vite-ignore: the site’s root, no file */ "../", import.meta.url);
offerPowerpoint(document, root);
offerQuestionLog(document, root);
void start();

async function start(): Promise<void> {
  const isOwn = await keepToRelease(deck, pageReader(root), entryNamed(document));
  if (!isOwn) return; // every file of the other release was verified, and nothing in it is worked out for today
  checkAlone(document, root);
  const isNewest = await sayWhetherNewer(document, root, new Date());
  if (isNewest) sayOverdue(document, location, dayAt(new Date(), LONDON));
}
