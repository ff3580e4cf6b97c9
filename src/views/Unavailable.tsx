import { Notice } from "../components/Notice.tsx";

type Props = { readonly title: string; readonly retry: () => void };

/** Shown in place of a page whose figures could not be fetched or were not what we publish. */
export function Unavailable({ title, retry }: Props) {
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <Notice kind="unavailable" title="The figures cannot be shown now">
        <p>They could not be loaded. Check your connection and try again.</p>
        <p>
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      </Notice>
    </>
  );
}
