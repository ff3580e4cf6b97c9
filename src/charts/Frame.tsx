import { useEffect, useRef, useState, type ReactNode } from "react";

type Size = { readonly width: number; readonly height: number };
type Props = { readonly children: (width: number, height: number) => ReactNode };

/**
 * Measures the place reserved for a chart and gives the chart its size. The stylesheet sets the height, so that nothing on the
 * page moves when the chart appears. No other file measures the page.
 */
export function Frame({ children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>();
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const next = { width: element.clientWidth, height: element.clientHeight };
      setSize((before) => (before?.width === next.width && before.height === next.height ? before : next));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="frame" ref={place}>
      {size === undefined || size.width === 0 ? null : children(size.width, size.height)}
    </div>
  );
}
