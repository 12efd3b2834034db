/* Of a zip archive (APPNOTE 6.3) what a pack needs: no encryption, no parts, none beyond 4 GB. */

/** A header: how it begins, and how long it is without the name. */
interface Header {
  readonly mark: number;
  readonly bytes: number;
}

export const LOCAL: Header = { mark: 0x04034b50, bytes: 30 };
export const CENTRAL: Header = { mark: 0x02014b50, bytes: 46 };
export const END: Header = { mark: 0x06054b50, bytes: 22 };

export const VERSION = 20;
export const UTF8_NAMES = 0x0800;
export const ENCRYPTED = 0x0001;
export const STORED = 0;
export const DEFLATED = 8;
