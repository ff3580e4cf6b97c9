/** A quiet stand-in that takes the place its content will have. `what` finishes the sentence: "the chart". */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="loading" role="status">
      Loading {what}…
    </p>
  );
}
