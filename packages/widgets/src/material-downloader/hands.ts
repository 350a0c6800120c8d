import { copyText, strings, warnOnce, Words, type Y12355Element } from '@y12355/core';
import type { ReactiveController } from 'lit';
import { newAbort } from '../abort.js';
import { inApp, saveFile } from '../device.js';
import { addStyles } from '../late-styles.js';
import { FileFault, FileFetch } from './file-fetch.js';
import zh from './hands.strings.zh-CN.json';
import { handsStyles } from './hands.styles.js';
import { handsView, type Take } from './hands.view.js';
import { tellDownload } from './material-downloader.events.js';
import { type Material, wayOf } from './material-downloader.model.js';
import type { RowView } from './taking.js';

const words = new Words('material-hands', zh, {
  'zh-HK': () => import('./hands.strings.zh-HK.json'),
  en: () => import('./hands.strings.en.json'),
});

/** Fetches, checks and saves files, shows pictures to hold, plays videos. One for an element. */
export class Hands implements ReactiveController {
  readonly t = strings(this.host, words);
  readonly #takes = new Map<string, Take>();
  #playing: string | undefined;

  constructor(readonly host: Y12355Element) {
    addStyles(host, handsStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const take of this.#takes.values()) {
      if (take.is === 'busy') take.stop?.();
      if (take.is === 'saved' && take.href) URL.revokeObjectURL(take.href);
    }
    this.#takes.clear();
    this.#playing = undefined;
  }

  view(material: Material): RowView | undefined {
    void words.bring(this.host.language)?.then(() => this.host.requestUpdate());
    const take = this.#takes.get(material.id);
    const playing = this.#playing === material.id;
    return take || playing ? handsView(material, take, playing, this) : undefined;
  }

  /** Does what a press on 下载 asks for; a second one while it runs is nothing. */
  take(material: Material): void {
    const { id, href, sha256, bytes } = material;
    const way = wayOf(material, inApp());
    const before = this.#takes.get(id);
    if (way === 'picture' || way === 'outside') {
      this.#set(material, { is: way });
      if (way === 'picture') this.told(material);
    } else if (before?.is !== 'busy' && sha256) {
      if (before?.is === 'saved' && before.href) URL.revokeObjectURL(before.href);
      // One that broke goes on where it ended.
      const file = before?.is === 'broken' ? before.file : new FileFetch(href, sha256, bytes);
      void this.#fetch(material, file);
    }
  }

  stop({ id }: Material): void {
    const take = this.#takes.get(id);
    if (take?.is !== 'busy') return;
    this.#takes.delete(id);
    take.stop?.();
    this.host.requestUpdate();
  }

  play(material: Material): void {
    this.#playing = this.#playing === material.id ? undefined : material.id;
    void this.#start();
  }

  /** It is with the device, or on the way there without us. */
  told({ format }: Material): void {
    tellDownload(this.host, format);
  }

  async share(material: Material, file: File): Promise<void> {
    try {
      await navigator.share({ files: [file], title: material.title });
    } catch (error) {
      // The visitor may think better of it.
      if ((error as Error).name !== 'AbortError') warnOnce(`<${this.host.localName}>: ${String(error)}`);
    }
  }

  async copy(material: Material, event: Event): Promise<void> {
    const address = (event.currentTarget as Element).parentElement?.querySelector('.address');
    const copied = await copyText(material.href);
    if (!copied && address) getSelection()?.selectAllChildren(address);
    this.#set(material, { is: 'outside', copied });
  }

  /** A picture that a policy refuses or that is not there. */
  unseen(material: Material): void {
    const take = this.#takes.get(material.id);
    if (take?.is === 'picture') this.#set(material, { is: 'outside', unseen: true });
  }

  async #start(): Promise<void> {
    this.host.requestUpdate();
    await this.host.updateComplete;
    const video = this.host.renderRoot.querySelector('video');
    if (!video) return;
    video.focus();
    // Without a press that the engine counts, its own controls are there.
    await video.play().catch(() => {});
  }

  async #fetch(material: Material, file: FileFetch): Promise<void> {
    const abort = newAbort();
    const busy: Take = { is: 'busy', file, ...(abort.abort && { stop: () => abort.abort?.() }) };
    this.#set(material, busy);
    const isMine = () => this.#takes.get(material.id) === busy;
    let drawn = 0;
    const onProgress = () => {
      // A hundred steps are enough; each piece would draw thousands.
      const step = Math.floor((file.received / (material.bytes ?? Infinity)) * 100);
      if (step !== drawn && isMine()) this.host.requestUpdate();
      drawn = step;
    };
    try {
      const blob = new Blob([...(await file.run({ signal: abort.signal, onProgress }))], {
        type: material.mime,
      });
      if (!isMine()) return;
      saveFile(material.name, material.mime, blob);
      const prints = /^image\/|\/pdf$/.test(material.mime);
      this.#set(material, {
        is: 'saved',
        file: fileOf(blob, material),
        ...(prints && { href: URL.createObjectURL(blob) }),
      });
      this.told(material);
    } catch (error) {
      if (!isMine()) return;
      const code = error instanceof FileFault ? error.code : 'refused';
      if (code !== 'offline') warnOnce(`<${this.host.localName}>: ${material.id}: ${String(error)}`);
      this.#set(material, { is: 'broken', code, file });
    }
  }

  #set({ id }: Material, take: Take): void {
    this.#takes.set(id, take);
    this.host.requestUpdate();
  }
}

/** For sharing; undefined in engines that make none. */
function fileOf(blob: Blob, { name, mime }: Material): File | undefined {
  try {
    return new File([blob], name, { type: mime });
  } catch {
    return undefined;
  }
}
