/** Errors of the machine: a full disk, missing rights, a disk that breaks. They are nobody's bug, so they are said in a sentence. */

type MachineError = Error & {
  readonly code: string;
  readonly path?: string;
  readonly sentence?: string;
  readonly left?: string;
};

/** What an error of the machine is called, and a sentence on it. */
export type Failure = {
  readonly code: string;
  readonly sentence: string;
  /** What it leaves to be done, where it does not leave everything as it was. */
  readonly left?: string;
};

/** By the names that POSIX has for them; `{}` is the path, where there is one. */
const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full",
  EDQUOT: "The disk space allowed to this account is used up",
  EACCES: "This account has no right to open or change{}",
  EPERM: "This account has no right to change{}",
  EROFS: "The disk can only be read, and{} cannot be written",
  EIO: "The disk could not be read or written:{}",
  ENOENT: "There is no folder for{}",
  ENOTDIR: "A file stands where a folder has to be:{}",
  EISDIR: "A folder stands where a file has to be:{}",
  ENOTEMPTY: "Something has been put into{} meanwhile",
  EBUSY: "Another program keeps{} open",
  ETXTBSY: "Another program keeps{} open",
  ENAMETOOLONG: "This name is too long for the disk:{}",
  ELOOP: "Links lead round in a circle:{}",
  EFBIG: "This file is larger than any that is published (256 MiB):{}",
  EMFILE: "Too many files are open on this machine",
  ENFILE: "Too many files are open on this machine",
  ENOMEM: "The machine has no memory left",
  ENODEV: "The disk is no longer there",
  ENXIO: "The disk is no longer there",
  ESTALE: "The network folder is no longer there",
  ETIMEDOUT: "The network folder does not answer",
};

/** The failure that an error tells of; undefined for a bug, which is thrown. */
export function failureOf(error: unknown): Failure | undefined {
  if (!isMachineError(error)) return undefined;
  const { code, path, left } = error;
  const also = left === undefined ? {} : { left };
  if (error.sentence !== undefined) return { code, sentence: error.sentence, ...also };
  const words = WORDS[code] ?? "The machine could not do what it was asked to:{}";
  const sentence = words.replace("{}", path === undefined ? " something" : ` ${path}`);
  return { code, sentence: `${sentence.replace(/: something$/, "")} (${code}).`, ...also };
}

export function machineError(code: string, path: string): Error {
  return Object.assign(new Error(code), { code, path });
}

/** An error that has a sentence of its own. */
export function saidError(code: string, sentence: string): Error {
  return Object.assign(new Error(code), { code, sentence });
}

/** The same error, which also says what it leaves to be done. */
export function leaving(error: unknown, left: string): unknown {
  return isMachineError(error) ? Object.assign(error, { left }) : error;
}

/** The same error, which does not name a path that somebody else has chosen: it may say something about a child. */
export function unnamed(error: unknown): unknown {
  return isMachineError(error) ? Object.assign(new Error(error.code), { code: error.code }) : error;
}

/** Whether there is nothing at a path, nor a folder that it could be in. */
export function isNotThere(error: unknown): boolean {
  return isCode(error, "ENOENT") || isCode(error, "ENOTDIR");
}

export function isCode(error: unknown, code: string): boolean {
  return isMachineError(error) && error.code === code;
}

/** Whether a package is not installed. */
export function isNotInstalled(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
}

/** The system's own errors have names such as ENOSPC; those of Node (`ERR_…`) are bugs of ours. */
function isMachineError(error: unknown): error is MachineError {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    /^E[A-Z0-9]+$/.test(error.code)
  );
}
