import { SectionHeading } from "../../components/SectionHeading.tsx";
import { DOWNLOADS, FORMATS_FOLDER } from "../../core/formats/list.ts";
import { recipesFor } from "../../core/formats/recipes.ts";
import type { Month } from "../../core/period.ts";
import { SizeOfMade } from "../fileSize.tsx";
import { useHref } from "../site.ts";

type Props = {
  /** The figure and the month of the examples; without either there are none. */
  readonly indicator: string | undefined;
  readonly month: Month | undefined;
};

/** The figures in the formats that other programs read, and a line each for those who load them. */
export function OtherFormats({ indicator, month }: Props) {
  const href = useHref();
  return (
    <>
      <SectionHeading id="formats">For Excel, R, Python and databases</SectionHeading>
      <p>
        The same figures in other formats. Each holds the licence and whom to name; what is hidden in one is
        hidden in all.
      </p>
      <ul className="files">
        {DOWNLOADS.map(({ path, kind, holds }) => (
          <li key={path}>
            <a href={href(`/${FORMATS_FOLDER}${path}`)} download={path}>
              {path}
            </a>
            : {holds} <SizeOfMade path={`/${FORMATS_FOLDER}${path}`} words={kind} />
          </li>
        ))}
      </ul>
      <p>
        Parquet and JSON have the columns of <code>observations.csv</code>. Numerator, denominator and value
        are numbers there, or empty; <code>numerator_symbol</code>, <code>denominator_symbol</code> and{" "}
        <code>value_symbol</code> say why there is none.
      </p>
      {indicator === undefined || month === undefined ? null : (
        <>
          <p>A line that reads the figures, in the folder where the file was saved:</p>
          <dl className="recipes">
            {recipesFor(indicator, month).map(({ program, file, line }) => (
              <div key={program}>
                <dt>
                  {program}, <code>{file}</code>
                </dt>
                <dd>
                  <code translate="no">{line}</code>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
