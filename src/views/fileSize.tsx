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

/** `SVG, 14 kB`. Only when all pages are made is a picture drawn, so that the build writes its size into the finished page. */
export function SizeOfPicture({ path }: { readonly path: string }) {
  return (
    <span className="meta" data-picture={path} suppressHydrationWarning>
      {PICTURE_WORDS}
    </span>
  );
}

const PICTURE_WORDS = "SVG";

/** A page with the sizes in bytes of the pictures that it offers for download, where they are known. */
export function withPictureSizes(html: string, sizeOf: (path: string) => number | undefined): string {
  return html.replace(
    new RegExp(`(<span class="meta" data-picture="([^"]*)">${PICTURE_WORDS})<`, "g"),
    (all, start: string, path: string) => {
      const size = sizeOf(path);
      return size === undefined ? all : `${start}, ${formatSize(size)}<`;
    },
  );
}
