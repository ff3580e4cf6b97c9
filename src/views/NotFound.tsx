import { useHref } from "./site.ts";

/** The page at every address that we do not have. */
export function NotFound() {
  const href = useHref();
  return (
    <div className="prose">
      <h1 tabIndex={-1}>Page not found</h1>
      <p className="lead">
        There is no page at this address. It may have moved, or the address may be mistyped.
      </p>
      <p>
        All figures are listed on <a href={href("/")}>the overview</a>, and everything to download is under{" "}
        <a href={href("/data/")}>data</a>.
      </p>
    </div>
  );
}
