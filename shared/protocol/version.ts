/** Said in the handshake. A screen that speaks another version is told to reload, never half understood. */
export const PROTOCOL_VERSION = 3;
