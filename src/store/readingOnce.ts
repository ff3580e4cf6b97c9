import type { FileRead, ReadFile } from "./files.ts";

/**
 * Asks `read` for each file once: who asks for it again is given the same answer. A file that could not be fetched is asked
 * for again; so are all, after `forget`.
 */
export function readingOnce(read: ReadFile): { readonly read: ReadFile; readonly forget: () => void } {
  const files = new Map<string, Promise<FileRead>>();
  return {
    read: (path) => {
      const known = files.get(path);
      if (known !== undefined) return known;
      const file = read(path);
      files.set(path, file);
      void file.then(({ kind }) => kind === "failed" && files.delete(path));
      return file;
    },
    forget: () => files.clear(),
  };
}
