import type { Service } from './alive/service.js';
import type { Store } from './alive/store.js';
import type { ScreenSettings } from './settings.js';
import type { Stick } from './stick.js';

/** What a player is put together from. */
export interface PlayerParts {
  root: HTMLElement;
  settings: ScreenSettings;
  /** Absent where there is no service at all, as on a USB stick. */
  service?: Service | undefined;
  /** What lies beside the page in place of a service. */
  stick?: Stick | undefined;
  store: Store;
  /** Address of the service, which codes lead to. */
  base?: string | undefined;
  /** Newest day in the data of the build. */
  built: string;
  size(): { width: number; height: number };
  touch: boolean;
  random(): number;
  newId(): string;
  reload(): void;
}
