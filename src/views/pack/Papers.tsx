import { PACK_PATH, PRESENT_PATH, relativeHref } from "../href.ts";

/** Beneath the first slide’s words: the same slides as a document and as a PowerPoint file. The button needs the script. */
export function Papers() {
  return (
    <div className="papers">
      <p>
        <a href={relativeHref(PRESENT_PATH, PACK_PATH)} data-papers="">
          Papers to print, or as PDF
        </a>
      </p>
      <p>
        <button type="button" data-powerpoint="" hidden>
          PowerPoint, with charts you can edit (about 2 MB)
        </button>{" "}
        <span role="status" data-powerpoint-said="" />
      </p>
    </div>
  );
}
