/** The id or month in a path such as `series/<id>.csv`, where `folder` is `series`; undefined for any other path. */
export function nameIn(folder: string, path: string): string | undefined {
  const [first, name, ...more] = path.split(/[/.]/);
  return first === folder && more.join() === "csv" ? name : undefined;
}
