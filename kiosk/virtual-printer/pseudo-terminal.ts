import { spawnSync, type StdioOptions } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";

/** Two ends of a line: what one writes the other reads. Programs open the far end by its path, as a device. */
export interface PseudoTerminal {
  /** Our end. */
  readonly fd: number;
  readonly path: string;
  /** Lets go of the far end, which is held so that programs may come and go; ours is the caller's to close. */
  release(): void;
}

/** Node has no way to ask for the far end; perl is part of every Debian. The numbers are TIOCSPTLCK and TIOCGPTN. */
const UNLOCK_AND_NAME = `
  my $number = pack("i", 0);
  ioctl(STDIN, 0x40045431, $number) or die "unlock: $!";
  ioctl(STDIN, 0x80045430, $number) or die "name: $!";
  print "/dev/pts/", unpack("i", $number);`;

/**
 * Opens one that changes no byte. Linux only.
 * @throws the system's error.
 */
export function openPseudoTerminal(): PseudoTerminal {
  const mode = constants.O_RDWR | constants.O_NOCTTY;
  const fd = openSync("/dev/ptmx", mode);
  const path = run("perl", ["-e", UNLOCK_AND_NAME], [fd, "pipe", "pipe"]);
  const farEnd = openSync(path, mode);
  run("stty", ["raw", "-echo"], [farEnd, "pipe", "pipe"]);
  return { fd, path, release: () => closeSync(farEnd) };
}

function run(program: string, args: readonly string[], stdio: StdioOptions): string {
  const { error, status, stdout, stderr } = spawnSync(program, args, { stdio, encoding: "utf8" });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}
