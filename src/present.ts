import { checkAlone } from "./views/checked/checkAlone.ts";
import { sayWhetherNewer } from "./views/newer.ts";
import { fetchPictures, startDeck } from "./views/present/deck.ts";
import { offerQuestionLog } from "./views/present/questionLog.ts";
import { fetchRefusedSheet } from "./views/sheetFile.ts";
import "./styles/present.css";

fetchRefusedSheet(document);
startDeck(document);
fetchPictures(document);
const root = new URL(/* @vite-ignore: the site’s root, no file */ "../", import.meta.url);
void sayWhetherNewer(document, root, new Date());
checkAlone(document, root);
offerQuestionLog(document, root);
