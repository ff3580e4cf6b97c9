import { useState } from "react";

import type { Indicator } from "../../core/indicator.ts";
import { takenPicture } from "../pictures.ts";
import { pictureAsPng } from "../png.ts";
import { save } from "../save.ts";
import { useHref } from "../site.ts";

/** Downloads of the chart: the SVG that was built, and a PNG that the browser makes from it. */
export function ChartFiles({ indicator: { id, title } }: { readonly indicator: Indicator }) {
  const href = useHref();
  const [isFailed, setFailed] = useState(false);
  const address = href(takenPicture(id));
  const takePng = async () => {
    try {
      save({ name: `${id}.png`, type: "image/png", content: await pictureAsPng(address) });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <li>
      <a href={address} download={`${id}.svg`}>
        {title}: the chart of five years, stamped
      </a>{" "}
      <span className="meta">SVG</span>{" "}
      <button type="button" className="needs-script" data-wakes onClick={() => void takePng()}>
        Save it as PNG
      </button>{" "}
      <span role="status">{isFailed ? "The PNG cannot be made now. Take the SVG." : ""}</span>
    </li>
  );
}
