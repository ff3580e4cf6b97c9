/** Of some tables there is one for each id or month: its path, and the name of what a path is about. */

export function pathIn(folder: string, name: string): string {
  return `${folder}/${name}.csv`;
}

/** undefined for a path that is not of the folder. */
export function nameIn(folder: string, path: string): string | undefined {
  const isIn = path.startsWith(`${folder}/`) && path.endsWith(".csv");
  return isIn ? path.slice(folder.length + 1, -4) : undefined;
}
