import react from "@vitejs/plugin-react";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { defineConfig, type Plugin } from "vite";

import { ALONE } from "./scripts/effects/bundle.ts";
import { ASKED } from "./src/static/asked.ts";

const root = import.meta.dirname;

/** The council's key as a line, from what is published when the site is built: the script of each page carries it. */
function councilKey(): string {
  const file = join(root, "public/data/releases/key.pub");
  return existsSync(file) ? (readFileSync(file, "utf8").trimEnd().split("\n").at(-1) ?? "") : "";
}

/** In development a release reloads the page once, however many files it touches (the command swaps the folder). */
const reloadOnRelease: Plugin = {
  name: "reload-on-release",
  apply: "serve",
  configureServer({ config, watcher, ws }) {
    const data = join(config.publicDir, "data");
    let timer: NodeJS.Timeout | undefined;
    watcher.on("all", (_event, path) => {
      if (path !== data && !path.startsWith(data + sep)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        watcher.unwatch(data).add(data); // a swapped folder is another folder: watch the new one
        ws.send({ type: "full-reload", path: "*" });
      }, 200); // so long nothing has been touched: the command has swapped the folder
    });
  },
};

/** The preview answers as a static host does: folders end in a slash, and an unknown path is a 404 with its page. */
const answerAsHost: Plugin = {
  name: "answer-as-host",
  configurePreviewServer({ config, middlewares }) {
    const dist = join(config.root, config.build.outDir);
    const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
    middlewares.use((request, response, next) => {
      const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
      const path = join(dist, decoded(pathname));
      if (!path.startsWith(dist + sep)) {
        response.writeHead(400).end();
      } else if (isFile(pathname.endsWith("/") ? join(path, "index.html") : path)) {
        next();
      } else if (!pathname.endsWith("/") && isFile(join(path, "index.html"))) {
        response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      } else {
        const page = join(dist, "404.html");
        response.writeHead(404, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
        response.end(existsSync(page) ? readFileSync(page) : "Not found");
      }
    });
  },
};

/** Puts the script that reads what the address asks for before all others in `index.html` and `present.html`. */
const askBeforePaint: Plugin = {
  name: "ask-before-paint",
  apply: ({ build }, { command }) => command === "serve" || build?.ssr !== true,
  transformIndexHtml: {
    order: "post",
    handler: (html, { filename }) =>
      filename.endsWith("embed.html")
        ? html
        : html.replace('<script type="module"', () => `<script>${ASKED}</script>\n    <script type="module"`),
  },
};

/**
 * What runs where code is fetched later: the files that it imports are asked for at once, beside it. Vite's own does so too, and also
 * loads styles with code, which here have come already; it is ten times as large, and would be in the first script of every page.
 */
const askAtOnce: Plugin = {
  name: "ask-at-once",
  enforce: "pre",
  apply: "build",
  load: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: () => `export const __vitePreload = (load, files = [], from) => {
  for (const file of files.filter((each) => each.endsWith(".js"))) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = new URL(file, from).href;
    document.head.append(link);
  }
  return load();
};`,
  },
};

/** A path as the disk knows it; one that cannot be decoded names no file. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replaceAll("\0", "");
  } catch {
    return "/\uFFFD";
  }
}

export default defineConfig(({ isPreview, isSsrBuild, mode }) => ({
  base: "./",
  appType: isPreview ? "mpa" : "spa",
  plugins: [react(), reloadOnRelease, answerAsHost, askBeforePaint, askAtOnce],
  worker: { format: "es" },
  define: { COUNCIL_KEY: JSON.stringify(councilKey()) },
  build: {
    assetsInlineLimit: 0, // the content security policy allows no data: scripts or fonts
    copyPublicDir: !isSsrBuild && !ALONE.includes(mode),
    cssCodeSplit: ALONE.includes(mode), // pages have their one sheet inside: code that is fetched later must not fetch its file
    emptyOutDir: !ALONE.includes(mode),
    modulePreload: { polyfill: false },
    // What every page runs is one small file, and all that taking over needs is one more: each compresses better than in
    // pieces, and there is one request.
    ...(isSsrBuild
      ? {
          rolldownOptions: {
            input: ["src/static/site.ts", "src/static/official/official.tsx"],
          },
        }
      : ALONE.includes(mode)
        ? { rolldownOptions: { input: `${mode}.html` } }
        : {
            rolldownOptions: {
              output: {
                codeSplitting: {
                  groups: [
                    { name: "index", tags: ["$initial"], priority: 1 },
                    { name: "takeOver", test: /\/src\/shell\/takeOver\.tsx$/ },
                  ],
                },
              },
            },
          }),
  },
  server: {
    fs: {
      // Vite serves the whole folder in development: never a return as sent, a key, or the list of names.
      deny: [
        ".env",
        ".env.*",
        "*.{crt,pem}",
        "**/.git/**",
        "**/.keys/**",
        "**/known_names.csv",
        `${root}/returns/**`,
      ],
    },
  },
}));
