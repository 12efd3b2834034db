/** What cannot be built into one file: native code is loaded from its own. Packed beside the program with all that they need. */
export const NATIVE_PACKAGES = ["@napi-rs/canvas", "better-sqlite3", "serialport"] as const;

/** What the program reads from its packages' folders. */
export const FILE_PACKAGES = ["@expo-google-fonts/be-vietnam-pro"] as const;
