import { icon, type Language } from '@y12355/core';
import type { Template } from '@y12355/posters';
import { type Format, formats } from '@y12355/posters/batch';
import { html, nothing, type TemplateResult } from 'lit';
import { checkBox } from '../controls.js';
import type { Translate } from './words.js';

export interface TakeScene {
  t: Translate;
  language: Language;
  template: Template | undefined;
  /** Address of the drawing, or why there is none. */
  look: { drawing: string } | { why: string } | undefined;
  formats: readonly Format[];
  busy: boolean;
  /** What became of the last one. */
  said: { words: string; bad: boolean } | undefined;
  /** Whether the batch has the page's one filled button. */
  second: boolean;
  onFormat(format: Format, on: boolean): void;
  onMake(): void;
}

/** How the sheet will look, and the way to take this one along. */
export function previewView(scene: TakeScene): TemplateResult {
  const { t, template, look, language } = scene;
  const title = template?.title[language] ?? '';
  const lying = template && template.page.width > template.page.height;
  return html`<section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">${t('preview')}</h2>
      <div class="stage ${lying ? 'lying' : ''}">
        ${
          look && 'drawing' in look && template
            ? html`<img
                class="drawing"
                src=${look.drawing}
                alt=${t('previewOf', { title })}
                width=${template.page.width}
                height=${template.page.height}
              />`
            : look && 'why' in look
              ? html`<p class="mistake" role="status">
                  ${icon('warn')}<span>${t('noPreview', { why: look.why })}</span>
                </p>`
              : nothing
        }
      </div>
    </section>
    <section class="take" aria-labelledby="take-title">
      <h2 id="take-title">${t('take')}</h2>
      <fieldset>
        <legend class="sr">${t('formats')}</legend>
        <div class="checks">
          ${formats.map((format) =>
            checkBox(t(`format.${format}`), scene.formats.includes(format), (on) =>
              scene.onFormat(format, on),
            ),
          )}
        </div>
      </fieldset>
      <button
        type="button"
        class="action ${scene.second ? 'outlined' : ''}"
        aria-busy=${scene.busy ? 'true' : nothing}
        @click=${scene.onMake}
      >
        ${scene.busy ? html`<span class="dots"></span>${t('making')}` : html`${icon('down')}${t('one')}`}
      </button>
      <p class=${scene.said?.bad ? 'said mistake' : 'said small'} role="status">
        ${scene.said?.bad ? icon('warn') : nothing}<span>${scene.said?.words ?? nothing}</span>
      </p>
    </section>`;
}
