import { now, type Y12355Element } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { drawPicture, type Picture } from '../booking-button/picture.js';
import { inApp, inWeChat, saveFile, saveFrom } from '../device.js';
import { toResponse } from './response.js';
import type { ResultWord } from './result.words.js';
import type { Sitting } from './sitting.js';
import { anyGiven } from './ways.js';

interface Kept {
  sitting: Sitting;
  /** A card for others, with the number and no word about whoever made it. */
  share: boolean;
  title: string;
  text: readonly string[];
  formTitle: string;
}

/** A name that says nothing: the file lies among others on a device that may be shared. */
const NAME = '12355';

/** Ways to keep a result, each of them by the person's own hand: as a picture, on paper, as a file. */
export class Keep {
  #note: ResultWord | undefined;
  #picture: Picture | undefined;

  constructor(
    private readonly host: Y12355Element,
    private readonly t: (key: ResultWord) => string,
  ) {}

  forget(): void {
    this.#note = undefined;
    this.#picture = undefined;
  }

  view(kept: Kept): TemplateResult {
    const { t } = this;
    const link = (key: ResultWord, onPress: () => void) =>
      html`<li><button class="link" type="button" @click=${onPress}>${t(key)}</button></li>`;
    const save = () => this.#save(kept);
    return html`<div class="keep">
      <h4 class="small soft">${t('keep')}</h4>
      <ul>
        ${link(kept.share ? 'share' : 'picture', save)} ${link('print', () => window.print())}
        ${anyGiven(kept.sitting) ? link('file', () => this.#file(kept.sitting)) : nothing}
      </ul>
      ${this.#figure(kept)}
      <p class="small soft" role="status">${this.#note ? t(this.#note) : nothing}</p>
      ${kept.share ? nothing : html`<p class="small soft">${t('byYou')}</p>`}
    </div>`;
  }

  /** WeChat saves a picture that somebody holds, and no other way. */
  #figure({ share }: Kept): unknown {
    if (!this.#picture) return nothing;
    const { t } = this;
    const { src, width, height } = this.#picture;
    return html`<figure id="picture" tabindex="-1">
      <figcaption class="small">${t(inWeChat() ? 'pictureHold' : 'pictureDone')}</figcaption>
      <img
        src=${src}
        width=${width}
        height=${height}
        alt=${t(share ? 'shareAlt' : 'pictureAlt')}
        @error=${() => this.#tell('pictureFailed')}
      />
    </figure>`;
  }

  #save({ share, title, text, formTitle }: Kept): void {
    const { t } = this;
    try {
      this.#picture = drawPicture(
        share
          ? { title: formTitle, rows: [], foot: [t('shareLine'), t('call')] }
          : { title, rows: [], foot: [...text, t('not'), t('call')] },
        this.host.language,
      );
    } catch {
      return this.#tell('pictureFailed');
    }
    this.#note = undefined;
    if (!inWeChat()) saveFrom(this.#picture.src, `${NAME}.png`);
    this.host.requestUpdate();
    void this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelector<HTMLElement>('#picture')?.focus(),
    );
  }

  #file({ form, answers }: Sitting): void {
    if (inApp()) return this.#tell('fileApp');
    const response = toResponse(form, answers, this.host.language, now());
    saveFile(`${NAME}.json`, 'application/fhir+json', `${JSON.stringify(response, null, 2)}\n`);
    this.#tell('fileDone');
  }

  #tell(note: ResultWord): void {
    this.#note = note;
    if (note === 'pictureFailed') this.#picture = undefined;
    this.host.requestUpdate();
  }
}
