/** Of some tables there is one for each id or month. What a path in a folder is named after; undefined for any other path. */
export function nameIn(folder: string, path: string): string | undefined {
  const [first, name, ...more] = path.split(/[/.]/);
  return first === folder && more.join() === "csv" ? name : undefined;
}
