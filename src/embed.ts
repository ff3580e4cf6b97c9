import { sayWhetherNewer } from "./views/newer.ts";
import { fetchRefusedSheet } from "./views/sheetFile.ts";
import "./styles/embed.css";

fetchRefusedSheet(document);
void sayWhetherNewer(
  document,
  new URL(/* @vite-ignore: the site’s root, no file */ "../", import.meta.url),
  new Date(),
);
