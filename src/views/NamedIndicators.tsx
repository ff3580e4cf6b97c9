import { indicatorPath } from "./href.ts";
import { useEdition, useHref } from "./site.ts";

type Props = {
  readonly ids: readonly string[];
  /** What the figures are to what names them: `Should move`. */
  readonly before: string;
};

/** Figures that something names, as links; nothing where it names none. */
export function NamedIndicators({ ids, before }: Props) {
  const { indicators } = useEdition();
  const href = useHref();
  const named = indicators.filter(({ id }) => ids.includes(id));
  if (named.length === 0) return null;
  return (
    <p className="meta">
      {before}:{" "}
      {named.map(({ id, title }, index) => (
        <span key={id}>
          {index === 0 ? "" : "; "}
          <a href={href(indicatorPath(id))}>{title}</a>
        </span>
      ))}
    </p>
  );
}
