import type { Indicator } from "../../core/indicator.ts";
import { slugOf } from "../../store/themes.ts";
import { indicatorPath, themePath } from "../href.ts";
import { useEdition, useHref } from "../site.ts";

/** Where the page stands: its theme, its full title, and the figures before and after it in the list of all. */
export function Crumb({ indicator: { id, theme, title } }: { readonly indicator: Indicator }) {
  const href = useHref();
  const { indicators } = useEdition();
  const place = indicators.findIndex((each) => each.id === id);
  return (
    <div className="crumb">
      <p className="kicker">
        <a href={href(themePath(slugOf(theme)))}>{theme}</a>
        <span className="crumb__title">: {title}</span>
      </p>
      <nav className="crumb__beside" aria-label={`Beside ${title}`}>
        <Neighbour label="Previous" indicator={indicators[place - 1]} />
        <Neighbour label="Next" indicator={indicators[place + 1]} />
      </nav>
    </div>
  );
}

function Neighbour({
  label,
  indicator,
}: {
  readonly label: string;
  readonly indicator: Indicator | undefined;
}) {
  const href = useHref();
  if (indicator === undefined) return null;
  return (
    <a href={href(indicatorPath(indicator.id))}>
      {label}
      <span className="crumb__name">: {indicator.shortTitle}</span>
    </a>
  );
}
