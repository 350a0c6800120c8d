import { icon } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { drawn } from './bench-gallery.js';
import type { Bench } from './bench.js';
import { sorted } from './bench.model.js';
import type { PosterField } from './engine.types.js';
import { languageNames, sizeText } from './material-downloader.model.js';

/** The chosen poster: how it looks, what is written on it, and the way to take it along. */
export function panel(bench: Bench): unknown {
  const { t, chosen, host, language, format, formats } = bench;
  if (!chosen) return nothing;
  const { drawing, failed } = bench.preview;
  const title = chosen.title[host.language];
  const languages = Object.entries(languageNames) as [keyof typeof languageNames, string][];
  return html`<div class="panel" part="card">
    <div class="frame ${chosen.page.width > chosen.page.height ? 'lying' : ''}">
      ${drawing !== undefined ? drawn(drawing, chosen.page, t('preview', { title })) : nothing}
      ${failed ? html`<p class="small soft">${t('noPreview')}</p>` : nothing}
    </div>
    ${fields(bench)}
    ${choice(
      'language',
      t('language'),
      languages.map(([value, label]) => ({ value, label, lang: value })),
      language,
      (value) => bench.speak(value),
    )}
    ${
      formats.length > 1
        ? choice(
            'format',
            t('format'),
            formats.map((value) => ({ value, label: t(value) })),
            format,
            (value) => bench.take(value),
          )
        : nothing
    }
    ${makeButton(bench)}
    <div class="result small soft" role="status" part="status">${result(bench)}</div>
    ${keeping(bench)}
  </div>`;
}

function fields(bench: Bench): unknown {
  const { asked, more } = sorted(bench.fields);
  if (more.length === 0) return asked.map((field) => input(field, bench));
  return html`${asked.map((field) => input(field, bench))}
    <details class="ask more">
      <summary>${bench.t('more')}</summary>
      ${more.map((field) => input(field, bench))}
    </details>`;
}

/** A field that is there or not, such as a mark on the sheet. */
const isTick = ({ choices }: PosterField): boolean => choices?.join() === 'yes,';

function tick({ name, label }: PosterField, bench: Bench): TemplateResult {
  return html`<label class="ask tick">
    <input
      type="checkbox"
      .checked=${live(bench.valueOf(name) === 'yes')}
      @change=${(event: Event) => bench.type(name, (event.currentTarget as HTMLInputElement).checked ? 'yes' : '')}
    /><span>${label[bench.host.language]}</span>
  </label>`;
}

function input(field: PosterField, bench: Bench): TemplateResult {
  if (isTick(field)) return tick(field, bench);
  const { name, label, required, max, choices } = field;
  const { t, host } = bench;
  const id = `field-${name}`;
  const wrong = bench.missing.includes(name);
  const value = bench.valueOf(name);
  const onInput = (event: Event) => bench.type(name, (event.currentTarget as HTMLInputElement).value);
  return html`<div class="ask">
    <label for=${id}
      ><b>${label[host.language]}</b
      >${required ? nothing : html`<span class="soft">${t('optional')}</span>`}</label
    >
    ${
      choices
        ? html`<select
            class="field"
            part="field"
            id=${id}
            aria-invalid=${wrong ? 'true' : nothing}
            aria-describedby=${wrong ? `${id}-wrong` : nothing}
            @change=${onInput}
          >
            ${required && value ? nothing : html`<option value="" ?selected=${!value}></option>`}
            ${choices.map((one) => html`<option value=${one} ?selected=${one === value}>${one}</option>`)}
          </select>`
        : html`<input
            class="field"
            part="field"
            id=${id}
            autocomplete=${name === 'school' ? 'organization' : 'off'}
            maxlength=${max}
            aria-required=${required ? 'true' : nothing}
            aria-invalid=${wrong ? 'true' : nothing}
            aria-describedby=${wrong ? `${id}-wrong` : nothing}
            .value=${live(value)}
            @input=${onInput}
          />`
    }
    ${wrong ? html`<p class="mistake" id="${id}-wrong">${icon('warn')}${t('missing')}</p>` : nothing}
  </div>`;
}

function choice<Value extends string>(
  name: string,
  title: string,
  options: readonly { value: Value; label: string; lang?: string }[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset class="ask">
    <legend>${title}</legend>
    <div class="segments">
      ${options.map(
        ({ value, label, lang }) =>
          html`<label class="segment" lang=${lang ?? nothing}
            ><input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => choose(value)}
            /><span>${label}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

function makeButton(bench: Bench): TemplateResult {
  const { t, share } = bench;
  const busy = share !== undefined;
  return html`<button
    class="action wide"
    part="action"
    type="button"
    aria-busy=${busy ? 'true' : nothing}
    @click=${() => void bench.make()}
  >
    ${busy ? html`<span class="dots"></span>${t('making')}` : t('make')}
  </button>`;
}

function result({ t, made, failed }: Bench): unknown {
  if (failed) return html`<p class="mistake">${icon('warn')}${t('failed')}</p>`;
  if (!made) return nothing;
  const { name, size, codeChecked, note } = made.poster;
  return html`<p>${t('madeName', { name, size: sizeText(size) })}</p>
    <p>${t(codeChecked ? 'checked' : 'notChecked')}</p>
    ${note ? html`<p>${note}</p>` : nothing}`;
}

/** In a browser that saves no file. */
function keeping(bench: Bench): unknown {
  const { t, made, copied } = bench;
  if (made?.held) {
    return html`<figure>
      <figcaption class="small">${t('hold')}</figcaption>
      <img class="held" src=${made.held} alt=${made.poster.name} />
    </figure>`;
  }
  if (!made?.outside) return nothing;
  return html`<div class="outside">
    <p>${t('outside')}</p>
    <p class="small address">${made.outside}</p>
    <button class="action outlined" type="button" @click=${(event: Event) => void bench.copy(event)}>
      ${icon('copy')}${t('copy')}
    </button>
    <p class="small" role="status">${copied === undefined ? nothing : t(copied ? 'copied' : 'copyByHand')}</p>
  </div>`;
}
