import { help } from './document.js';
import type { components } from './openapi.js';
import { createTransport, path } from './transport.js';
import type { CallOptions, Outgoing, TransportOptions } from './transport.js';

export { ContractError, NetworkError, ProblemError } from './errors.js';
export type { ClientError } from './errors.js';
export type { CallOptions };

type Schemas = components['schemas'];
export type KioskDocument = Schemas['KioskDocument'];
export type KioskHeartbeat = Schemas['KioskHeartbeat'];
export type KioskHeartbeatAnswer = Schemas['KioskHeartbeatAnswer'];

/** `screen` and `key` as they stand in the address of the screen. */
export interface KioskClientOptions extends TransportOptions {
  screen: string;
  key: string;
}

/** What a screen calls. Every call rejects with a `ClientError`; `screen-refused`: no such screen, or another key. */
export interface KioskClient {
  /** What this screen is, the time, and which playlist it shows. */
  read(options?: CallOptions): Promise<KioskDocument>;
  /**
   * The playlist as it was sent, a `SignedPlaylist` in JSON: the hash that `read` promises and the signature are over
   * this text, and both have to be checked. `not-found` where there is none.
   */
  playlist(options?: CallOptions): Promise<string>;
  /** May be sent again with the same `id`: it counts once. */
  heartbeat(body: KioskHeartbeat, options?: CallOptions): Promise<KioskHeartbeatAnswer>;
}

export function createKioskClient({ screen, key, ...options }: KioskClientOptions): KioskClient {
  const call = createTransport(options);
  const headers = { authorization: `Bearer ${key}` };
  const mine: Outgoing = { headers };
  return {
    read: (options) =>
      call<KioskDocument>(path`/kiosk/${screen}`, { screen: '', serverTime: '', help }, mine, options),

    playlist: (options) => call<string>(path`/kiosk/${screen}/playlist`, '{', mine, options),

    heartbeat: (body, options) =>
      call<KioskHeartbeatAnswer>(
        path`/kiosk/${screen}/heartbeat`,
        { counted: true, serverTime: '', help },
        {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
        options,
      ),
  };
}
