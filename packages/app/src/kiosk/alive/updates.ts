import { after } from '@y12355/core';
import { type Asset, checkPlaylist, isForScreen, type Playlist, playlistFaultLine } from '@y12355/domain';
import { type PublicKeys, SignatureError, verifyPlaylist } from '../signature.js';
import type { Fault } from './heartbeat.model.js';
import { forgetAssets, type RemoteSettings, type Service, ServiceFault } from './service.js';
import type { Store } from './store.js';
import { admit, currentOf, emptyShelf, type Held, loaded, note, type Shelf, weigh } from './update.model.js';

/** Ms between two questions, with as much again left to chance so that screens do not ask together. */
const PERIOD = 180_000;
const JITTER = 120_000;

export interface UpdateEvents {
  fault(fault: Fault): void;
  /** Settings of the service, heard now or the last that were kept. */
  settings(remote: RemoteSettings, heard?: { askedAt: number; heardAt: number }): void;
  /** Another playlist is shown from now on; undefined: none, the built-in scenes run. */
  playlist(playlist: Playlist | undefined): void;
}

/** Keeps the playlist of one screen new, and never worse than the last good one. */
export class Updates {
  #shelf: Shelf;
  #keys: PublicKeys;
  #cancel: (() => void) | undefined;
  #shown: string | undefined;
  /** What was found right last, with these keys: a signature takes long enough to be seen at a change of scene. */
  #checked: { text: string; playlist: Playlist } | undefined;

  constructor(
    private readonly service: Service,
    private readonly store: Store,
    private readonly screen: string,
    private readonly events: UpdateEvents,
    private readonly random: () => number,
  ) {
    this.#shelf = { ...emptyShelf, ...store.read<Shelf>('shelf') };
    this.#keys = store.read<PublicKeys>('keys') ?? {};
  }

  /** Version of the playlist that is shown. */
  get version(): string | null {
    return currentOf(this.#shelf)?.version ?? null;
  }

  /** Shows what is kept, checked as if it had just come, then asks for news. */
  start(): void {
    const { shelf, rolledBack } = loaded(this.#shelf);
    if (rolledBack) this.#tellRollback();
    this.#keep(shelf);
    const settings = this.store.read<RemoteSettings>('settings');
    if (settings) this.events.settings(settings);
    this.#show();
    void this.look();
  }

  stop(): void {
    this.#cancel?.();
  }

  /** A scene of the playlist was shown, or could not be. */
  note(shown: boolean): void {
    if (!this.#shelf.trial) return;
    const { shelf, rolledBack } = note(this.#shelf, shown);
    this.#keep(shelf);
    if (rolledBack) {
      this.#tellRollback();
      this.#show();
    } else if (!shelf.trial) void forgetAssets(this.#addresses(currentOf(shelf)));
  }

  /** Asks the service once, and plans the next time. */
  async look(): Promise<void> {
    this.#cancel?.();
    try {
      await this.#ask();
    } catch (error) {
      this.events.fault(faultOf(error));
    }
    this.#cancel = after(PERIOD + this.random() * JITTER, () => void this.look());
  }

  async #ask(): Promise<void> {
    const { remote, ...heard } = await this.service.settings();
    this.store.write('settings', remote);
    this.events.settings(remote, heard);
    const wish = weigh(this.#shelf, remote.playlist);
    if (wish === 'drop') {
      this.#keep({ refused: this.#shelf.refused });
      this.#show();
    }
    if (wish !== 'fetch' || !remote.playlist) return;
    const { version, sha256 } = remote.playlist;
    const text = await this.service.playlist(sha256);
    this.#keys = await this.service.keys();
    this.#checked = undefined;
    this.store.write('keys', this.#keys);
    const held = { version, sha256, text };
    const playlist = this.#read(held);
    if (!playlist) return;
    for (const asset of assetsOf(playlist)) await this.service.check(asset);
    this.#keep(admit(this.#shelf, held));
    this.#show();
  }

  #read({ text }: Held): Playlist | undefined {
    if (this.#checked?.text === text) return this.#checked.playlist;
    const playlist = this.#check(text);
    if (playlist) this.#checked = { text, playlist };
    return playlist;
  }

  /** Checks signature and shape; what is wrong is told, and scenes that cannot be shown are left out. */
  #check(text: string): Playlist | undefined {
    try {
      const value: unknown = JSON.parse(text);
      verifyPlaylist(value, this.#keys);
      const { playlist, faults } = checkPlaylist(value);
      for (const fault of faults) this.events.fault({ code: 'playlist', detail: playlistFaultLine(fault) });
      if (playlist && !isForScreen(playlist, this.screen)) {
        this.events.fault({ code: 'playlist-screen', detail: `the playlist is not for ${this.screen}` });
        return undefined;
      }
      return playlist;
    } catch (error) {
      this.events.fault(faultOf(error));
      return undefined;
    }
  }

  #show(): void {
    const held = currentOf(this.#shelf);
    if (held?.sha256 === this.#shown) return;
    const playlist = held && this.#read(held);
    // What was altered on the disk is as good as lost; the service has it.
    if (held && !playlist) {
      const good = this.#shelf.trial ? this.#shelf.good : undefined;
      this.#keep({ ...(good && { good }), refused: this.#shelf.refused });
      if (good) return this.#show();
    }
    this.#shown = playlist && held?.sha256;
    this.events.playlist(playlist);
  }

  #addresses(held: Held | undefined): string[] {
    const playlist = held && this.#read(held);
    return playlist ? assetsOf(playlist).map((asset) => this.service.assetAddress(asset)) : [];
  }

  #keep(shelf: Shelf): void {
    this.#shelf = shelf;
    if (!this.store.write('shelf', shelf) && this.store.state === 'full')
      this.events.fault({ code: 'storage-full', detail: 'the playlist is kept until the power goes' });
  }

  #tellRollback(): void {
    const [last = ''] = this.#shelf.refused.slice(-1);
    this.events.fault({
      code: 'rolled-back',
      detail: `playlist ${last.slice(0, 12)} could not show three scenes`,
    });
  }
}

function assetsOf({ scenes }: Playlist): Asset[] {
  return scenes.flatMap((scene) => {
    if (scene.type === 'picture') return [scene.data.asset];
    return scene.type === 'video' ? [scene.data.asset, scene.data.subtitles] : [];
  });
}

function faultOf(error: unknown): Fault {
  if (error instanceof ServiceFault) return { code: error.code, detail: error.message };
  if (error instanceof SignatureError) return { code: error.code, detail: error.message };
  if (error instanceof SyntaxError) return { code: 'playlist', detail: 'the playlist is no JSON' };
  return { code: 'update', detail: String(error) };
}
