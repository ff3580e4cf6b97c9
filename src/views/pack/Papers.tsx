import { PACK_PATH, PRESENT_PATH, relativeHref } from "../href.ts";

/** Beneath the first slide’s words: the same slides as a document and as a PowerPoint file. The button needs the script. */
export function Papers() {
  return (
    <div className="papers">
      <p>
        <a href={relativeHref(PRESENT_PATH, PACK_PATH)} data-papers="">
          Papers for the meeting (to print, or as PDF)
        </a>
      </p>
      <p>
        <button type="button" data-powerpoint="" hidden>
          PowerPoint (about 1 MB): these slides with charts that you can edit
        </button>{" "}
        <span role="status" data-powerpoint-said="" />
      </p>
    </div>
  );
}
