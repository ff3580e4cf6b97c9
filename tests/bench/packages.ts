import { build, type InlineConfig, type Rolldown } from "vite";

/**
 * The npm packages whose code is in each script of a build, by the script's path. The site is built once more, in
 * memory: the same sources give the same names, and only the bundler knows what went into a minified script.
 */
export async function packagesByScript(
  config: InlineConfig,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const built = await build({ logLevel: "silent", ...config, build: { ...config.build, write: false } });
  const outputs = Array.isArray(built) ? built : [built as Rolldown.RolldownOutput];
  const chunks = outputs.flatMap(({ output }) => output).filter((each) => each.type === "chunk");
  return new Map(chunks.map(({ fileName, moduleIds }) => [fileName, packagesAmong(moduleIds)]));
}

function packagesAmong(modules: readonly string[]): string[] {
  const names = modules.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  return [...new Set(names)].sort();
}
