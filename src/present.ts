import { checkAlone } from "./views/checked/checkAlone.ts";
import { sayWhetherNewer } from "./views/newer.ts";
import { offerPowerpoint } from "./views/pack/offerPowerpoint.ts";
import { fetchPictures, startDeck } from "./views/present/deck.ts";
import { fetchRefusedSheet } from "./views/sheetFile.ts";
import "./styles/present.css";

fetchRefusedSheet(document);
startDeck(document);
fetchPictures(document);
const root = new URL(/* @vite-ignore: the site’s root, no file */ "../", import.meta.url);
offerPowerpoint(document, root);
void sayWhetherNewer(document, root, new Date());
checkAlone(document, root);
