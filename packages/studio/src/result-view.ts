import { mark } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { type Look, looks } from './messages.js';
import type { Outcome } from './outcome.js';
import { segments } from './controls.js';
import { numberPng, numberSvg, save } from './pictures.js';
import type { Scene } from './scene.js';
import { labelOf } from './words.js';

/** The right side: how it will look, and what to copy. */

export interface ResultView {
  outcome: Outcome;
  look: Look;
  link: string;
  linkSaid: boolean;
  /** Whether the PNG could not be made here. */
  noPng: boolean;
  onLook(look: Look): void;
  onLink(): void;
  onNoPng(): void;
}

/** The picture and its text, as an article or a sheet would set them. */
function paper(text: string): TemplateResult {
  return html`<div class="stage">
    <div class="paper">${mark(56)} ${text.split('\n').map((line) => html`<p>${line}</p>`)}</div>
  </div>`;
}

export function preview(scene: Scene, view: ResultView): TemplateResult {
  const { t } = scene;
  const { outcome, look } = view;
  return html`<section class="preview" aria-labelledby="preview-title">
    <div class="preview-head">
      <h2 id="preview-title">${t('preview')}</h2>
      ${
        outcome.show
          ? segments(
              'look',
              t('look'),
              looks.map((value) => ({ value, label: t(`look.${value}`) })),
              look,
              (value) => view.onLook(looks.find((known) => known === value) ?? 'narrow'),
              true,
            )
          : nothing
      }
    </div>
    ${
      outcome.paper
        ? paper(outcome.text)
        : html`<studio-preview
            .label=${t('previewFrame')}
            .show=${outcome.show}
            .screen=${outcome.screen}
          ></studio-preview>`
    }
  </section>`;
}

function downloads({ t, state }: Scene, view: ResultView): TemplateResult {
  const svg = () => save('12355.svg', new Blob([numberSvg()], { type: 'image/svg+xml' }));
  const png = () =>
    numberPng().then(
      (blob) => save('12355.png', blob),
      () => view.onNoPng(),
    );
  return html`<div class="files">
    ${
      state.answer === 'picture'
        ? html`<button type="button" class="file" data-file="png" @click=${png}>${t('downloadPng')}</button>`
        : nothing
    }
    <button type="button" class="file" data-file="svg" @click=${svg}>${t('downloadSvg')}</button>
    ${view.noPng ? html`<p class="aside" role="alert">${t('downloadFailed')}</p>` : nothing}
  </div>`;
}

function policy({ t }: Scene, csp: readonly string[], trustedTypes?: string): TemplateResult {
  return html`<details>
    <summary>${t('csp')}</summary>
    ${
      csp.length === 0
        ? html`<p class="aside">${t('cspNone')}</p>`
        : html`<p class="aside">${t('cspNeeds')}</p>
            <ul class="csp">
              ${csp.map((line) => html`<li><code>${line}</code></li>`)}
            </ul>`
    }
    ${
      trustedTypes
        ? html`<p class="aside">${t('cspTrusted')}</p>
            <p class="csp"><code>${trustedTypes}</code></p>`
        : nothing
    }
  </details>`;
}

/** `hotline-banner sticky` in the words of the form. */
function namesOf({ t }: Scene, left: readonly string[]): string {
  const words = left.map((one) => {
    const name = one.split(' ')[1] ?? one;
    return labelOf(t, `attr.${name}`) ?? labelOf(t, name) ?? name;
  });
  return [...new Set(words)].join(t('between'));
}

export function result(scene: Scene, view: ResultView): TemplateResult {
  const { t, language } = scene;
  const { outcome } = view;
  return html`<section class="result">
    <studio-code
      id="main-code"
      primary
      .t=${t}
      .heading=${t(outcome.heading)}
      .remark=${t(outcome.safe)}
      .text=${outcome.text}
      .syntax=${outcome.syntax}
    ></studio-code>
    ${outcome.paper ? downloads(scene, view) : nothing}
    ${
      outcome.screen
        ? html`<p class="aside">
            <a href=${outcome.screen} target="_blank" rel="noopener noreferrer"
              >${t('open')}<span class="sr">${t('newTab')}</span></a
            >
          </p>`
        : nothing
    }
    <p class="aside">
      ${
        typeof outcome.suits === 'string'
          ? t(outcome.suits)
          : t('suits', { hosts: outcome.suits.map((host) => t(`suits.${host}`)).join(t('between')) })
      }
    </p>
    ${outcome.fallen ? html`<p class="aside" role="status">${t(outcome.fallen)}</p>` : nothing}
    ${
      outcome.left?.length
        ? html`<p class="aside">${t('left', { names: namesOf(scene, outcome.left) })}</p>`
        : nothing
    }
    ${
      outcome.rule
        ? html`<studio-code
            class="second"
            .t=${t}
            .heading=${t('rule')}
            .text=${outcome.rule}
            .syntax=${'css'}
          ></studio-code>`
        : nothing
    }
    ${outcome.csp ? policy(scene, outcome.csp, outcome.trustedTypes) : nothing}
    <p class="keep">
      <button type="button" class="link" lang=${language} @click=${view.onLink}>${t('copyLink')}</button>
      <span role="status">${view.linkSaid ? t('linkCopied') : nothing}</span>
    </p>
  </section>`;
}
