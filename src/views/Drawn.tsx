import type { ComponentType } from "react";

import { Loading } from "../components/Loading.tsx";
import { useLater, type Later } from "./later.ts";
import { useHydrated } from "./site.ts";

type Props<ChartProps> = { readonly chart: Later<ComponentType<ChartProps>>; readonly props: ChartProps };

/** A chart once its code is there. Nothing is drawn on the server: the first render in its place must be the same. */
export function Drawn<ChartProps extends object>(drawn: Props<ChartProps>) {
  return useHydrated() ? (
    <DrawnNow {...drawn} />
  ) : (
    <InTheTable>This chart is drawn by JavaScript.</InTheTable>
  );
}

function DrawnNow<ChartProps extends object>({ chart, props }: Props<ChartProps>) {
  const load = useLater(chart);
  switch (load.state) {
    case "loaded":
      return <load.value {...props} />;
    case "loading":
      return <Loading what="the chart" />;
    case "unavailable":
      return <InTheTable>The chart cannot be loaded now.</InTheTable>;
  }
}

function InTheTable({ children }: { readonly children: string }) {
  return <p className="loading">{children} The same figures are in a table below.</p>;
}
