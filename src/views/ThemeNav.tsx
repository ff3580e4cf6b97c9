import { themesOf } from "../store/themes.ts";
import { themePath } from "./href.ts";
import { useEdition, useHref } from "./site.ts";

/** All themes, each a link to its page; `current` is the slug of the one that is shown. */
export function ThemeNav({ current }: { readonly current: string }) {
  const { indicators } = useEdition();
  const href = useHref();
  return (
    <nav className="themes" aria-label="Themes">
      <ul role="list">
        {themesOf(indicators).map(({ name, slug }) => (
          <li key={slug}>
            <a href={href(themePath(slug))} aria-current={slug === current ? "page" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
