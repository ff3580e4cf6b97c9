import { sayWhetherNewer } from "./views/newer.ts";
import "./styles/embed.css";

void sayWhetherNewer(
  document,
  new URL(/* @vite-ignore: the site’s root, no file */ "../", import.meta.url),
  new Date(),
);
