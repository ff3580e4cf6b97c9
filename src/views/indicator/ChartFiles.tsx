import { useState } from "react";

import type { ComparatorSource } from "../../core/comparators/source.ts";
import { readChart } from "../../store/chartChoice.ts";
import { SizeOfMade } from "../fileSize.tsx";
import { fiveYearsPicture, TREND_SIZES } from "../pictures.ts";
import { pictureAsPng } from "../png.ts";
import { save } from "../save.ts";
import { shownIn, type Drawable } from "./shown.ts";
import { useEdition, useHref } from "../site.ts";
import { takenPicture } from "../takenPicture.ts";

type Props = { readonly drawable: Drawable; readonly sources: readonly ComparatorSource[] };

/** Downloads of the chart: that of five years, which was built, and the chart as the reader has chosen it, made when asked for. */
export function ChartFiles({ drawable, sources }: Props) {
  const href = useHref();
  const { council, releases } = useEdition();
  const [isFailed, setFailed] = useState(false);
  const { indicator } = drawable.series;
  const take = async (format: "svg" | "png") => {
    try {
      // The address has the choice, also where the button was pressed before this page was drawn with it.
      const shown = shownIn(readChart(location.search), drawable);
      const takenPictureOf = await takenPicture.load();
      const about = { council, releases, sources, indicator };
      const { name, svg } = await takenPictureOf(shown, about, TREND_SIZES.wide, document);
      save(
        format === "svg"
          ? { name: `${name}.svg`, type: "image/svg+xml", content: svg }
          : { name: `${name}.png`, type: "image/png", content: await pictureAsPng(svg) },
      );
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <li>
        <a href={href(fiveYearsPicture(indicator.id))} download={`${indicator.id}_five-years.svg`}>
          {indicator.title}: the chart of five years
        </a>{" "}
        <SizeOfMade path={fiveYearsPicture(indicator.id)} words="SVG" />
      </li>
      <li className="needs-script" data-wakes>
        The chart as it is shown above:{" "}
        <span className="unbroken">
          <button type="button" onClick={() => void take("svg")}>
            Save as SVG
          </button>{" "}
          <button type="button" onClick={() => void take("png")}>
            Save as PNG
          </button>
        </span>{" "}
        <span role="status">
          {isFailed ? "No picture can be made of it. Take the chart of five years." : ""}
        </span>
      </li>
    </>
  );
}
