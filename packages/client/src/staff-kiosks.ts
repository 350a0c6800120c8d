import { help } from './document.js';
import type { components, paths } from './openapi.js';
import { queryOf } from './transport.js';
import type { CallOptions, createTransport, Outgoing } from './transport.js';

type Schemas = components['schemas'];
export type Kiosk = Schemas['Kiosk'];
export type KioskList = Schemas['KioskList'];

/** `region`, `cursor` of the following page. */
export type KiosksQuery = NonNullable<paths['/v1/staff/kiosks']['get']['parameters']['query']>;

/** Screens. */
export interface KioskListClient {
  /** Screens in the scope of the account, with what each said last. */
  kiosks(query?: KiosksQuery, options?: CallOptions): Promise<KioskList>;
}

export function kioskListCalls(call: ReturnType<typeof createTransport>, mine: Outgoing): KioskListClient {
  return {
    kiosks: (query, options) =>
      call<KioskList>('/staff/kiosks' + queryOf(query), { kiosks: [], help }, mine, options),
  };
}
