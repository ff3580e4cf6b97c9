import { initWasm, Resvg } from "@resvg/resvg-wasm";

import { readInstalled } from "../effects/files.ts";
import type { Dots } from "./png.ts";

/** Opens a rasteriser that turns an SVG into pixels. It uses no font of the machine, so that every machine draws the same. */
export async function openDots(fonts: readonly Uint8Array[]): Promise<(svg: string) => Dots> {
  await initWasm(await readInstalled("@resvg/resvg-wasm/index_bg.wasm"));
  const font = { fontBuffers: [...fonts], loadSystemFonts: false };
  return (svg) => {
    const drawing = new Resvg(svg, { font });
    const image = drawing.render();
    const dots = { width: image.width, height: image.height, pixels: image.pixels };
    image.free();
    drawing.free();
    return dots;
  };
}
