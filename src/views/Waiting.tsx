import { Loading } from "../components/Loading.tsx";

/** Shown in place of a page while its figures are loading. */
export function Waiting({ title }: { readonly title: string }) {
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <Loading what="the figures" />
    </>
  );
}
