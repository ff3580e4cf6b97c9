import { CHANGED_SINCE, LEFT_OUT } from "./ready.ts";
import { Slide, type SlideMarks } from "./Slide.tsx";
import { frontFacts } from "./slides.ts";

type Props = { readonly code: number; readonly marks: SlideMarks; readonly home: string };

const SINCE = "Changed since this agenda was made";
const OUT = "What was left out";

/**
 * The slides after all others, which no agenda names: what has changed since the release that the agenda keeps to, and what it leaves out.
 * The whole deck of the newest release has nothing to say on either, so they are hidden until the script fills them.
 */
export function LastSlides({ code, marks, home }: Props) {
  const own = frontFacts("month");
  const around = { marks, more: { href: home, label: "The overview" }, isLast: true } as const;
  return (
    <>
      <Slide facts={{ ...own, id: CHANGED_SINCE, title: SINCE }} code={code} heading={SINCE} {...around}>
        <div className="slide__listing">
          <p className="slide__pinned" data-pinned="" />
          <ul role="list" data-shifted="" />
        </div>
      </Slide>
      <Slide facts={{ ...own, id: LEFT_OUT, title: OUT }} code={code} heading={OUT} {...around}>
        <div className="slide__listing">
          <p data-left-out="sentence" />
          <h3 data-left-out="misses-heading">They miss their target</h3>
          <ul role="list" data-left-out="misses" />
          <h3 data-left-out="others-heading">The others</h3>
          <ul role="list" data-left-out="others" />
        </div>
      </Slide>
    </>
  );
}
