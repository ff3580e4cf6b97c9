import { PublishedComparator, PublishedYear } from "../../components/PublishedFigure.tsx";
import type { ComparedPeriod } from "../../core/comparators/standing/compared.ts";
import { formatFigure } from "../../core/format.ts";

type Props = {
  readonly of: ComparedPeriod;
  /** Whether the page was made from the newest figures of all areas and not from the indicator's own file. */
  readonly isNewest?: boolean;
};

/** An area's official figure; a dash where there is no row of it. */
export function OfficialFigure({
  of,
  code,
  isNewest = false,
}: Props & { readonly code: string | undefined }) {
  const { figures, indicator, period } = of;
  const figure = figures.get(code ?? "");
  if (code === undefined || figure === undefined) return "–";
  const { value } = figure;
  return (
    <PublishedComparator
      of={{ indicator: indicator.id, period, areaCode: code, value }}
      isNewest={isNewest}
      text={formatFigure(value, indicator)}
    />
  );
}

/** The council's figure: the official one, or its own over the same year. */
export function OwnFigure({ of, isNewest = false }: Props) {
  const { own, ownCode, indicator, period } = of;
  if (ownCode !== undefined) return <OfficialFigure of={of} code={ownCode} isNewest={isNewest} />;
  if (own === undefined) return "–";
  const { value } = own;
  return (
    <PublishedYear of={{ indicator: indicator.id, period, value }} text={formatFigure(value, indicator)} />
  );
}
