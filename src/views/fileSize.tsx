import { createContext, use } from "react";

import { formatSize } from "../core/format.ts";

/** Gives the size in bytes of a published file by its path from `data/`. Only the build has the files. */
export const SizesContext = createContext<(path: string) => number | undefined>(() => undefined);

type Props = {
  /** The published file, or several of one kind. */
  readonly paths: readonly string[];
  /** What stands before the size. */
  readonly words?: string;
};

/** `CSV, 12 kB`; of several files `up to 12 kB each`. The app does not know sizes, and leaves what the build has written. */
export function FileSize({ paths, words = "CSV" }: Props) {
  const sizeOf = use(SizesContext);
  const sizes = paths.flatMap((path) => sizeOf(path) ?? []);
  const largest = formatSize(Math.max(...sizes));
  const said = sizes.length > 1 ? `, up to ${largest} each` : `, ${largest}`;
  return (
    <span className="meta" suppressHydrationWarning>
      {sizes.length === 0 ? words : `${words}${said}`}
    </span>
  );
}
