import { themesOf } from "../store/themes.ts";
import { themePath } from "./href.ts";
import { useEdition, useHref } from "./site.ts";

/** All themes, each a link to its page but for the one that is shown, whose slug is `current`. */
export function ThemeNav({ current }: { readonly current: string }) {
  const { indicators } = useEdition();
  const href = useHref();
  const themes = themesOf(indicators);
  return (
    <nav
      className="themes"
      aria-label={`Themes beside ${themes.find(({ slug }) => slug === current)?.name ?? "this"}`}
    >
      <ul role="list">
        {themes.map(({ name, slug }) => (
          <li key={slug}>
            {slug === current ? (
              <span aria-current="page">{name}</span>
            ) : (
              <a href={href(themePath(slug))}>{name}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
