import { useHref } from "./site.ts";

/** At the address that the short version had: it was called Easy Read before anybody who needs that had tested it. */
export function MovedView() {
  const href = useHref();
  return (
    <div className="prose">
      <h1 tabIndex={-1}>This page has a new name and address</h1>
      <p className="lead">
        It is <a href={href("/short-version/")}>the short version</a>.
      </p>
      <p>
        People with learning disabilities have not tested it yet. Until they have, it is not called what it
        was called here.
      </p>
    </div>
  );
}
