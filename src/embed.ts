import { checkAlone } from "./views/checked/checkAlone.ts";
import { sayWhetherNewer } from "./views/newer.ts";
import { fetchRefusedSheet } from "./views/sheetFile.ts";
import "./styles/embed.css";

fetchRefusedSheet(document);
const root = new URL(/* @vite-ignore: the site’s root, no file */ "../", import.meta.url);
void sayWhetherNewer(document, root, new Date());
checkAlone(document, root);
