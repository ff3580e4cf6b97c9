import type { Council } from "../core/council.ts";
import { HELP_ID } from "./ContactLine.tsx";

export type PageLink = { readonly href: string; readonly label: string };

type Props = {
  readonly council: Council | undefined;
  /** The address of the overview. */
  readonly home: string;
  /** The `href` of the current page, as in `links`. */
  readonly current: string;
  readonly links: readonly PageLink[];
};

/** The header of every page: a skip link, the council's name, the way to the numbers to call, and the main links. */
export function Masthead({ council, home, current, links }: Props) {
  return (
    <header className="masthead">
      <a className="skip" href="#main">
        Skip to main content
      </a>
      <div className="masthead__inner">
        <a className="masthead__home" href={home}>
          <span className="masthead__site">Open Return</span>{" "}
          <span className="masthead__council">{council?.name ?? "Children’s services"}</span>
        </a>
        <a className="masthead__help" href={`#${HELP_ID}`}>
          Need help now?
        </a>
        <nav className="masthead__nav" aria-label="Pages">
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} aria-current={href === current ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
