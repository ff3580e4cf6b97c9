import type { ComponentType, ReactNode } from "react";

import { useLater, type Later } from "./later.ts";
import { Loading } from "../components/Loading.tsx";
import { useHere, useHydrated } from "./site.ts";

type Props<ChartProps> = {
  readonly chart: Later<ComponentType<ChartProps>>;
  readonly props: ChartProps;
  /** What is shown until the chart's code is loaded. */
  readonly picture: ReactNode;
};

/** An interactive chart. On the server, until its code is loaded, and where that fails, its picture is shown instead. */
export function Drawn<ChartProps extends object>(drawn: Props<ChartProps>) {
  return useHydrated() ? <DrawnNow {...drawn} /> : drawn.picture;
}

function DrawnNow<ChartProps extends object>({ chart, props, picture }: Props<ChartProps>) {
  const { asAt } = useHere();
  const load = useLater(chart);
  if (load.state === "loaded") return <load.value {...props} />;
  // Pictures are of the newest release alone.
  if (asAt !== undefined)
    return load.state === "loading" ? (
      <Loading what="the chart" />
    ) : (
      <p className="meta">The chart cannot be loaded now. The table below has its figures.</p>
    );
  return (
    <>
      {picture}
      {load.state === "unavailable" ? (
        <p className="meta">The chart cannot be loaded now. This is a picture of it.</p>
      ) : null}
    </>
  );
}
