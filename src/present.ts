import { fetchPictures, startDeck } from "./views/present/deck.ts";
import { sayWhetherNewer } from "./views/newer.ts";
import { fetchRefusedSheet } from "./views/sheetFile.ts";
import "./styles/present.css";

fetchRefusedSheet(document);
startDeck(document);
fetchPictures(document);
void sayWhetherNewer(
  document,
  new URL(/* @vite-ignore: the site’s root, no file */ "../", import.meta.url),
  new Date(),
);
