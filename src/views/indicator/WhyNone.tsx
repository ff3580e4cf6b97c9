import { Notice } from "../../components/Notice.tsx";
import type { Summary } from "../../core/analysis/summary.ts";
import type { Council } from "../../core/council.ts";

/** Why the newest figure has no number, where it has none. */
export function WhyNone({ summary, council }: { readonly summary: Summary; readonly council: Council }) {
  switch (summary.observation.value) {
    case "c":
      return (
        <Notice kind="info" title="The newest figure is hidden to protect privacy">
          <p>
            {council.disclosure.reason} It may be a small number, or one that would give a small number away.
          </p>
        </Notice>
      );
    case "x":
      return (
        <Notice kind="info" title="The newest figure is not available">
          <p>It could not be collected. Earlier figures are below.</p>
        </Notice>
      );
    default:
      return null;
  }
}
