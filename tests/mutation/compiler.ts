import { join } from "node:path";
import ts from "typescript";

/** Whether a source of `src/core` would still compile with another text: what the compiler refuses needs no test. */
export function compilerIn(root: string): (file: string, text: string) => boolean {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, "tsconfig.core.json"), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  });
  if (config === undefined) throw new Error("tsconfig.core.json cannot be read");
  let [changed, now, version] = ["", "", 0];
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...config.options, noUnusedLocals: false, noUnusedParameters: false }),
    getScriptFileNames: () => config.fileNames,
    getScriptVersion: (file) => (file === changed ? String(version) : "0"),
    getScriptSnapshot: (file) => {
      const text = file === changed ? now : ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
  });
  return (file, text) => {
    [changed, now, version] = [file, text, version + 1];
    return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].length === 0;
  };
}
