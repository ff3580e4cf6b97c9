import { CopyButton } from "./CopyButton.tsx";

type Props = {
  /** What follows `#` in the address of the section. */
  readonly id: string;
  readonly children: string;
  readonly level?: 2 | 3;
};

/**
 * The heading of a section, and a button beside it that copies the address of the section. The address in the bar has what the reader
 * has chosen, and so has the copy.
 */
export function SectionHeading({ id, children, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={`heading heading--${level}`}>
      <Heading id={id}>{children}</Heading>
      <span className="needs-script" data-wakes>
        <CopyButton label="Copy link" about={children} text={() => new URL(`#${id}`, location.href).href} />
      </span>
    </div>
  );
}
