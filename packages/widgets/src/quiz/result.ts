import { icon, strings, Words, type Y12355Element } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { addStyles } from '../late-styles.js';
import { Breathing } from './breathing.js';
import { umbrella } from './drawings.js';
import { say } from './form.js';
import { Keep } from './keep.js';
import { OPEN_PACK } from './quiz.choices.js';
import zh from './result.strings.zh-CN.json';
import { resultStyles } from './result.styles.js';
import type { Score } from './score.js';
import type { Sitting } from './sitting.js';
import { unbroken } from './unbroken.js';
import { type Offer, offersOf, saidOf } from './ways.js';

const words = new Words('quiz-result', zh, {
  'zh-HK': () => import('./result.strings.zh-HK.json'),
  en: () => import('./result.strings.en.json'),
});

export interface ResultScene {
  sitting: Sitting;
  /** Id of the quiz. */
  pack: string;
  /** The operator's pages, where there is a service. */
  find: string | undefined;
  materials: string | undefined;
  onGo(at: number): void;
  onAgain(): void;
  onCall(event: Event): void;
  onCenter(event: Event): void;
}

/** What a quiz leads to: a sentence, four ways on, and what a person may keep. */
export class Result {
  readonly t = strings(this.host, words);
  readonly #breathing = new Breathing(this.host, this.t);
  readonly #keep = new Keep(this.host, this.t);

  constructor(private readonly host: Y12355Element) {
    addStyles(host, resultStyles);
  }

  /** Asks for the words of the language that is spoken. */
  prepare(): void {
    void words.bring(this.host.language)?.then(() => this.host.requestUpdate());
  }

  /** Nothing of a sitting is left. */
  forget(): void {
    this.#breathing.stop();
    this.#keep.forget();
  }

  view(scene: ResultScene): TemplateResult {
    const { t } = this;
    const { sitting, pack, onAgain, onCall } = scene;
    const personal = pack !== OPEN_PACK;
    const [title, ...sentences] = this.#sentences(sitting);
    const language = this.host.language;
    return html`<div class="scene" aria-hidden="true">${umbrella()}</div>
      <div class="column result">
        <h3 id="result" tabindex="-1">${title}</h3>
        ${sentences.map((sentence) => html`<p>${sentence}</p>`)} ${this.#missing(scene)}
        ${personal ? html`<p class="small soft">${t('not')} ${t('here')}</p>` : nothing}
        ${this.#breathing.running ? this.#breathing.view() : nothing}
        <h4 class="sr">${t('waysTitle')}</h4>
        <ul class="ways">
          ${offersOf(sitting, scene).map((offer) => html`<li>${this.#way(offer, scene)}</li>`)}
        </ul>
        <a class="action wide" part="action" href=${telHref(HOTLINE)} @click=${onCall}
          >${icon('phone')}${t('call')}</a
        >
        ${this.#keep.view({
          sitting,
          share: !personal,
          title: title ?? '',
          text: sentences,
          formTitle: say(sitting.form.title, language),
        })}
        <p class="again"><button class="link" type="button" @click=${onAgain}>${t('again')}</button></p>
      </div>`;
  }

  /** Title first. Somebody who asked for help is not told that all is sunny. */
  #sentences(sitting: Sitting): readonly string[] {
    const { t } = this;
    const { language } = this.host;
    const said = saidOf(sitting);
    if (said === 'rung') return [t('rung'), t('rungLead')];
    if (said === 'incomplete') {
      return [t('incomplete', { count: sitting.missing.length }), t('incompleteLead')];
    }
    if (said === 'none') return [t('allDone')];
    const [first, ...more] = said;
    const own = (score: Score) => (score.band ? say(score.band.text, language) : String(score.value ?? ''));
    const heading = (score: Score) => {
      const text = score.band?.title ?? score.scale.title;
      return text ? say(text, language) : t('allDone');
    };
    const others = more.map((score) => {
      const { title } = score.scale;
      return title ? `${say(title, language)}${language === 'en' ? ': ' : '：'}${own(score)}` : own(score);
    });
    return first ? [heading(first), own(first), ...others] : [t('allDone'), ...others];
  }

  /** Back to what has no answer. */
  #missing({ sitting, onGo }: ResultScene): unknown {
    if (saidOf(sitting) !== 'incomplete') return nothing;
    return html`<ul class="missing">
      ${sitting.missing.map((at) => {
        const text = sitting.steps[at]?.question.text;
        return html`<li>
          <button class="link" type="button" @click=${() => onGo(at)}>
            ${text ? say(text, this.host.language) : at + 1}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  #way({ group, kind }: Offer, scene: ResultScene): unknown {
    const { t } = this;
    const inside = (text: string, leads = true) =>
      html`<b>${t(group)}</b><span>${text}</span>${leads ? icon('next') : nothing}`;
    if (kind === 'breathe') {
      return html`<button class="way" type="button" @click=${() => this.#breathing.start()}>
        ${inside(t('breathe'))}
      </button>`;
    }
    if (kind === 'talk') {
      return html`<a class="way" href=${telHref(HOTLINE)} @click=${scene.onCall}
        >${inside(t('talkWith'))}</a
      >`;
    }
    const href = kind === 'materials' ? scene.materials : scene.find;
    if (!href) return html`<p class="way">${inside(unbroken(t('centersMini')), false)}</p>`;
    return html`<a
      class="way"
      href=${href}
      target="_blank"
      rel="noopener noreferrer"
      @click=${kind === 'centers' ? scene.onCenter : nothing}
      >${inside(t(kind === 'centers' ? 'centers' : 'readMaterials'))}<span class="sr">${t('newTab')}</span></a
    >`;
  }
}
