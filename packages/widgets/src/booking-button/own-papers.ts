import { html, nothing, type TemplateResult } from 'lit';
import { copyText, icon } from '@y12355/core';
import { inWeChat, saveFile, saveFrom } from '../device.js';
import { failureOf } from './failure.model.js';
import type { Flow, Word } from './flow.js';
import { groupCode } from './own.js';
import type { Picture } from './picture.js';
import { action } from './parts.js';

/** What of a booking may be taken along. */
export interface Paper {
  ref: string;
  code: string;
  /** The time, or the day of a waiting list, with the word for it. */
  when: readonly [label: Word, text: string];
  place: string;
  address: string;
}

/** Ways to keep the two numbers: copied, as a picture, and the time in a calendar. Nothing is kept here. */
export class Papers {
  #note: Word | undefined;
  #picture: Picture | undefined;
  #drawing = false;

  constructor(
    private readonly flow: Flow,
    private readonly paper: () => Paper,
  ) {}

  /** What became of the last one. */
  note(): TemplateResult {
    return html`<p class="small soft said" role="status">
      ${this.#note ? this.flow.t(this.#note) : nothing}
    </p>`;
  }

  copyLink(): TemplateResult {
    return html`<button type="button" class="link small" id="copy" @click=${() => void this.copy()}>
      ${icon('copy')}${this.flow.t('copy')}
    </button>`;
  }

  pictureAction(): TemplateResult {
    return action(this.flow.t(this.#drawing ? 'pictureBusy' : 'picture'), { busy: this.#drawing });
  }

  /** The picture once it was asked for: WeChat saves one that somebody holds, and no other way. */
  pictureView(): unknown {
    const { t } = this.flow;
    if (!this.#picture) return nothing;
    const { src, width, height } = this.#picture;
    return html`<figure id="picture" tabindex="-1">
      <figcaption class="small">${t(inWeChat() ? 'pictureHold' : 'pictureDone')}</figcaption>
      <img src=${src} width=${width} height=${height} alt=${t('pictureAlt')} @error=${this.#noPicture} />
    </figure>`;
  }

  async copy(): Promise<void> {
    const { t } = this.flow;
    const { ref, code } = this.paper();
    const copied = await copyText(`${t('ref')} ${ref}\n${t('code')} ${groupCode(code)}`);
    this.#tell(copied ? 'copied' : 'copyHand');
  }

  async savePicture(): Promise<void> {
    const { flow } = this;
    if (this.#drawing) return;
    this.#drawing = true;
    this.#note = undefined;
    flow.requestUpdate();
    try {
      const { drawPicture } = await import('./picture.js');
      this.#picture = drawPicture(this.#pictureText(), flow.language);
      if (!inWeChat()) saveFrom(this.#picture.src, `${this.#name()}.png`);
      flow.focusOn('#picture');
    } catch {
      this.#tell('pictureFailed');
    } finally {
      this.#drawing = false;
      flow.requestUpdate();
    }
  }

  async saveCalendar(): Promise<void> {
    const { client, call } = this.flow;
    const { ref, code } = this.paper();
    if (inWeChat()) return this.#tell('calendarWeChat');
    try {
      saveFile(`${this.#name()}.ics`, 'text/calendar', await client.calendar(ref, code, call));
      this.#tell('calendarDone');
    } catch (error) {
      if (failureOf(error)) this.#tell('calendarFailed');
    }
  }

  /** A neutral name: the file lies among others on a device that may be shared. */
  #name(): string {
    return `${this.flow.t('file')} ${this.paper().ref.slice(0, 4)}`;
  }

  #pictureText() {
    const { t } = this.flow;
    const { ref, code, when, place, address } = this.paper();
    return {
      title: this.#name(),
      rows: [
        { label: t(when[0]), value: when[1] },
        { label: t('place'), value: [place, address].filter(Boolean).join(' ') },
        { label: t('ref'), value: ref, big: true },
        { label: t('code'), value: groupCode(code), big: true },
      ],
      foot: [t('keepShort'), t('call')],
    };
  }

  // A page whose policy takes no picture out of the page itself.
  readonly #noPicture = (): void => {
    this.#picture = undefined;
    this.#tell('pictureFailed');
  };

  /** The picture shows how things were before. */
  forget(): void {
    this.#picture = undefined;
    this.#note = undefined;
  }

  #tell(note: Word): void {
    this.#note = note;
    this.flow.requestUpdate();
  }
}
