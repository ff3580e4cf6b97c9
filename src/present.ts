import { fetchPictures, startDeck } from "./views/present/deck.ts";
import { sayWhetherNewer } from "./views/newer.ts";
import "./styles/present.css";

startDeck(document);
fetchPictures(document);
void sayWhetherNewer(document, new URL("../", import.meta.url), new Date());
