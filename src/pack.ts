import { checkAlone } from "./views/checked/checkAlone.ts";
import { sayWhetherLate } from "./views/late.ts";
import { sayWhetherNewer } from "./views/newer.ts";
import { orderPack, sayOtherRelease } from "./views/pack/order.ts";
import { fetchRefusedSheet } from "./views/sheetFile.ts";
import "./styles/pack.css";

fetchRefusedSheet(document);
orderPack(document, location.search);
sayOtherRelease(document, location.search);
const root = new URL(/* @vite-ignore: the site’s root, no file */ "../", import.meta.url);
void sayWhetherNewer(document, root, new Date()).then(() => sayWhetherLate(document, location, new Date()));
checkAlone(document, root);
