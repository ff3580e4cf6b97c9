import { formatSize } from "../core/format.ts";
import { inData } from "../store/files.ts";
import { useHere } from "./site.ts";

type Props = {
  /** The published file, or several of one kind. */
  readonly paths: readonly string[];
  /** What stands before the size. */
  readonly words?: string;
};

/**
 * `CSV, 12 kB`; of several files `up to 12 kB each`. The build has read all files. The app knows the sizes of those that it has read, and
 * leaves what the build has written.
 */
export function FileSize({ paths, words = "CSV" }: Props) {
  const { site } = useHere();
  const sizes = paths.flatMap((path) => site.sizeOf(inData(path)) ?? []);
  const largest = formatSize(Math.max(...sizes));
  const said = sizes.length > 1 ? `, up to ${largest} each` : `, ${largest}`;
  return (
    <span className="meta" suppressHydrationWarning>
      {sizes.length < Math.max(paths.length, 1) ? words : `${words}${said}`}
    </span>
  );
}

type MadeProps = {
  /** The file that the build makes, from the site's root. */
  readonly path: string;
  /** What stands before the size. */
  readonly words: string;
};

/** `SVG, 14 kB`. The build makes such a file beside the pages, so that it writes its size into the finished page. */
export function SizeOfMade({ path, words }: MadeProps) {
  return (
    <span className="meta" data-made={path} suppressHydrationWarning>
      {words}
    </span>
  );
}

/** A page with the sizes in bytes of the files that the build makes and the page offers for download, where they are known. */
export function withMadeSizes(html: string, sizeOf: (path: string) => number | undefined): string {
  return html.replace(
    /(<span class="meta" data-made="([^"]*)">[^<]*)</g,
    (all, start: string, path: string) => {
      const size = sizeOf(path);
      return size === undefined ? all : `${start}, ${formatSize(size)}<`;
    },
  );
}
