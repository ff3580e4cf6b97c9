import { Loading } from "../components/Loading.tsx";

/** A page whose figures are on their way. */
export function Waiting({ title }: { readonly title: string }) {
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <Loading what="the figures" />
    </>
  );
}
