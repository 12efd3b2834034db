/** The part of package-lock.json that is looked at. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * What would make `npm ci` fail or bring something else on another machine: a package without its entry (npm leaves out
 * the binaries of platforms that its registry does not offer), a version left open, or the address of one machine's registry.
 */
export function lockfileFaults({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([place, locked]) => [
    ...(place === "" ? openVersions(locked) : []),
    ...(locked.resolved === undefined ? [] : [`${place} carries the address ${locked.resolved}`]),
    ...dependenciesOf(locked)
      .filter((name) => !isLocked(packages, place, name))
      .map((name) => `${name} has no entry, though ${place === "" ? "package.json" : place} depends on it`),
  ]);
}

function openVersions({ dependencies, devDependencies }: LockedPackage): string[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} is not pinned: ${version}`);
}

function dependenciesOf({ dependencies, devDependencies, optionalDependencies }: LockedPackage): string[] {
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
}

/** Node's own look-up: beside the package's dependencies first, then in each folder above it. */
function isLocked(packages: Lockfile["packages"], place: string, name: string): boolean {
  const path = place === "" ? `node_modules/${name}` : `${place}/node_modules/${name}`;
  if (packages[path] !== undefined) return true;
  if (place === "") return false;
  return isLocked(packages, place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/"))), name);
}
