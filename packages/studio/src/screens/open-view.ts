import { icon } from '@y12355/core';
import { playlistFaultLine } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { fileChooser } from '../file-chooser.js';
import { faultWords } from './fault-words.js';
import type { ScreensView } from './view.js';

/** Where a playlist comes from: nothing, a file, a text, the sample; or which one is open. */
export function openView(view: ScreensView): TemplateResult {
  const { t, board } = view;
  return html`<section aria-labelledby="open-title">
    <h2 id="open-title" tabindex="-1">${t('open')}</h2>
    ${board.draft ? taken(view) : chooser(view)}
  </section>`;
}

function chooser(view: ScreensView): TemplateResult {
  const { t, said, pasted, onFiles, onSample, onPasted, onPaste, onBegin } = view;
  return html`<p class="lead">${t('lead')}</p>
    <button type="button" class="action wide begin" @click=${onBegin}>${t('begin')}</button>
    <div class="told" role="status">
      ${refused(view)}${said?.where === 'open' ? html`<p>${said.text}</p>` : nothing}
    </div>
    ${fileChooser({
      t,
      id: 's-paste',
      accept: '.json,application/json',
      multiple: false,
      rows: 8,
      pasted,
      onFiles,
      onSample,
      onPasted,
      onPaste,
    })}`;
}

function refused({ t, refusal: given }: ScreensView): unknown {
  if (!given) return nothing;
  const { refusal, name } = given;
  const { line, column } = refusal.why === 'json' ? refusal : {};
  const words =
    line !== undefined && column !== undefined
      ? t('refused.jsonAt', { line, column })
      : t(`refused.${refusal.why}`, { name });
  const faults = refusal.why === 'shape' ? refusal.faults : [];
  return html`<p class="mistake">${icon('warn')}<span>${words}</span></p>
    ${faults.map(
      (fault) => html`<p class="small" title=${playlistFaultLine(fault)}>${faultWords(fault, t)}</p>`,
    )}`;
}

function taken({ t, board, leaving, onAnother, onStay }: ScreensView): TemplateResult {
  const { signedBy, name } = board;
  return html`<p class="taken">
      <b>${t('taken', { name: name || t('newName') })}</b>
      <button type="button" class="link" id="s-another" @click=${() => onAnother(false)}>
        ${t('another')}
      </button>
    </p>
    <div role="status">
      ${
        leaving
          ? html`<p class="note leaving">
              <button type="button" class="link" id="s-leave" @click=${() => onAnother(true)}>
                ${t('leave')}
              </button>
              <button type="button" class="link" @click=${onStay}>${t('stay')}</button>
            </p>`
          : nothing
      }
      ${
        signedBy === undefined
          ? nothing
          : html`<p class="note">${signedBy ? t('unsignedBy', { key: signedBy }) : t('unsigned')}</p>`
      }
    </div>`;
}
