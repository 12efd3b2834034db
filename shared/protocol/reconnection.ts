/** How every socket to the centre's server connects, as socket.io's options: back 250 ms to 1 s after a cut, for as long as it takes. */
export const RECONNECTION = {
  transports: ["websocket"],
  reconnectionDelay: 400,
  reconnectionDelayMax: 1000,
  randomizationFactor: 0.375,
  timeout: 4000,
};
