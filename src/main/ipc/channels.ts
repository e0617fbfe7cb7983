import type { channelPrefix, enginePortMessage, MainEventName, MainRequestName } from '../../shared/ipc/main-api.ts';

// The contract's own words, whose types hold them to it. Importing the values would carry the schemas into the preload.
const prefix: typeof channelPrefix = 'gradient-desk:';

/** Channel on which the page's end of the connection to the engine arrives, and type of the window message that hands it on. */
export const enginePortChannel: typeof enginePortMessage = 'gradient-desk:engine-port';

/** Flag on the command line of the page's process by which it is told the nonce for its style elements. */
export const styleNonceFlag = '--style-nonce=';

/** Channel of a request of the page. */
export function requestChannel(name: MainRequestName): string {
  return `${prefix}request:${name}`;
}

/** Channel of an event for the page. */
export function eventChannel(name: MainEventName): string {
  return `${prefix}event:${name}`;
}
