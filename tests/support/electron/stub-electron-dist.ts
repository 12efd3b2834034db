import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NtExecutable, NtExecutableResource, Resource } from "resedit";

// How Electron's binary carries its fuses: a mark, the wire's version and length, and a character for each fuse.
const MARK = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const AS_SHIPPED = "101101011";
const FUSES = Buffer.concat([Buffer.from(MARK), Buffer.from([1, AS_SHIPPED.length]), Buffer.from(AS_SHIPPED)]);

/** Fills a folder with what a packer takes for an unpacked Electron: it runs nowhere, but its fuses can be set and read. */
export function writeStubElectron(folder: string, platform: "linux" | "win32"): void {
  mkdirSync(join(folder, "resources"), { recursive: true });
  mkdirSync(join(folder, "locales"));
  writeFileSync(join(folder, "locales/vi.pak"), "");
  writeFileSync(join(folder, "version"), "45.4.1");
  writeFileSync(join(folder, "LICENSE"), "");
  if (platform === "linux") writeFileSync(join(folder, "electron"), FUSES, { mode: 0o755 });
  else writeFileSync(join(folder, "electron.exe"), windowsProgram());
}

/** The least that Windows' tools take for a program: it has a version, and our fuses behind its end. */
function windowsProgram(): Buffer {
  const language = { lang: 1033, codepage: 1200 };
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues(language, { FileDescription: "a stub of Electron" });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(FUSES);
  return Buffer.from(program.generate());
}
