import { build, type InlineConfig, type Rolldown } from "vite";

/**
 * The npm packages whose code is in each script of a build, by the script's path. The site is built once more, in
 * memory: the same sources give the same names, and only the bundler knows what went into a minified script.
 * A worker is bundled apart, and nobody says what is in it: it is known by name alone, and draws nothing.
 */
export async function packagesByScript(
  config: InlineConfig,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const built = await build({ logLevel: "silent", ...config, build: { ...config.build, write: false } });
  const outputs = Array.isArray(built) ? built : [built as Rolldown.RolldownOutput];
  const files = outputs.flatMap(({ output }) => output);
  return new Map(
    files.flatMap((each): [string, readonly string[]][] => {
      if (each.type === "chunk") return [[each.fileName, packagesAmong(each.moduleIds)]];
      return each.fileName.endsWith(".js") ? [[each.fileName, []]] : [];
    }),
  );
}

function packagesAmong(modules: readonly string[]): string[] {
  const names = modules.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  return [...new Set(names)].sort();
}
