import type { ReactNode } from "react";

import { CopyLink } from "./CopyLink.tsx";

type Props = {
  /** What follows `#` in the address of the section. */
  readonly id: string;
  readonly level?: 2 | 3;
} & (
  | { readonly children: string }
  /** A heading that has more than words, and what it is about in words. */
  | { readonly children: ReactNode; readonly about: string }
);

/**
 * The heading of a section, and a button beside it that copies the address of the section. The address in the bar has what the reader
 * has chosen, such as an earlier release, and so has the copy.
 */
export function SectionHeading({ id, level = 2, ...heading }: Props) {
  const Heading = `h${level}` as const;
  const about = "about" in heading ? heading.about : heading.children;
  return (
    <div className={`heading heading--${level}`}>
      <Heading id={id}>{heading.children}</Heading>
      <span className="needs-script" data-wakes>
        <CopyLink about={about} to={`#${id}`} />
      </span>
    </div>
  );
}
