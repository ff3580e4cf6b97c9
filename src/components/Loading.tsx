/** A placeholder as large as the content that it waits for. `what` finishes its sentence: "the chart". */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="loading" role="status">
      Loading {what}…
    </p>
  );
}
