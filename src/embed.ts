import { sayWhetherNewer } from "./views/newer.ts";
import "./styles/embed.css";

void sayWhetherNewer(document, new URL("../", import.meta.url), new Date());
