import { icon, type Language } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Template } from '@y12355/posters';
import { fileChooser } from '../file-chooser.js';
import type { Batch, BatchState } from './batch.js';
import { results } from './results-view.js';
import { faultTable, rowTable } from './table-view.js';
import { paceOf, rateText } from './time-left.js';
import type { Translate } from './words.js';

export interface BatchScene {
  t: Translate;
  language: Language;
  templates: readonly Template[];
  batch: Batch;
  /** How many rows of a long list are shown. */
  shown: { rows: number; faults: number };
  dragging: boolean;
  pasted: string;
  /** Whether a batch may be made: a format is chosen and the address is right. */
  fine: boolean;
  onFile(file: File): void;
  onPaste(): void;
  onPasted(text: string): void;
  onSample(): void;
  onRetry(): void;
  onMore(which: 'rows' | 'faults'): void;
  onSave(index: number): void;
}

/** The second half of the page: a table, what is in it, and what was made of it. */
export function batchView(scene: BatchScene): TemplateResult {
  const { t, batch } = scene;
  const { state } = batch;
  return html`<section class="batch ${scene.dragging ? 'dragging' : ''}" aria-labelledby="batch-title">
    <h2 id="batch-title">${t('batch')}</h2>
    ${state.phase === 'unsupported' ? nothing : html`<p class="lead">${t('batchLead')}</p>`}
    ${batch.hasTable ? nothing : chooser(scene)}
    <div class="told" role="status" aria-live="polite">${told(scene)}</div>
    ${state.phase === 'running' ? progress(state, scene) : nothing}
    ${state.phase === 'done' ? results(state.result, scene) : nothing} ${actions(scene)}
    ${'rows' in state && state.faults ? faultTable(state.faults, scene) : nothing}
    ${'rows' in state && state.rows && state.phase !== 'done' ? rowTable(state.rows, scene) : nothing}
  </section>`;
}

function chooser(scene: BatchScene): TemplateResult {
  const { t, pasted, onSample, onPasted, onPaste } = scene;
  return fileChooser({
    t,
    id: 'p-paste',
    accept: '.csv,.txt,text/csv,text/plain',
    multiple: false,
    rows: 5,
    hint: t('pasteHint'),
    pasted,
    onFiles: ([file]) => file && scene.onFile(file),
    onSample,
    onPasted,
    onPaste,
  });
}

/** One sentence on where it stands. */
function told({ t, batch: { state } }: BatchScene): unknown {
  switch (state.phase) {
    case 'empty':
    case 'running':
    case 'done':
      return nothing;
    case 'checking':
      return html`<p class="soft">${t('checking')}</p>`;
    case 'refused':
      return mistake(t('refused', { why: t(`table.${state.code}`, { heading: state.heading }) }));
    case 'unsupported':
      return mistake(t('unsupported'));
    case 'failed':
      return mistake(t('broken', { why: state.fonts ? t('noFonts') : state.message }));
    case 'ready': {
      const bad = new Set(state.faults.map(({ line }) => line)).size;
      return html`<p>
        <b>${t('rowsGood', { count: state.rows.length })}</b>${
          bad > 0 ? html` · ${t('rowsBad', { count: bad })}` : nothing
        }
        · ${t('sheets', { count: state.sheets })}
      </p>`;
    }
  }
}

const mistake = (words: string) => html`<p class="mistake">${icon('warn')}<span>${words}</span></p>`;

function progress(state: BatchState & { phase: 'running' }, { t }: BatchScene): TemplateResult {
  const { done, sheets, began, at, stopping } = state;
  const { rate, left } = paceOf(done, sheets, at - began);
  const line = stopping
    ? t('cancelling')
    : done === 0
      ? t('fonts')
      : t('running', { done: String(done), total: String(sheets) });
  return html`<div class="progress">
    <progress
      max=${sheets}
      .value=${done}
      aria-label=${t('running', { done: String(done), total: String(sheets) })}
    ></progress>
    <p>
      <b>${line}</b> ${
        done > 0 && !stopping
          ? html`<span class="soft"
              >${t('rate', { rate: rateText(rate) })}${
                left === undefined ? nothing : html` · ${t('left', { time: timeText(left, t) })}`
              }</span
            >`
          : nothing
      }
    </p>
  </div>`;
}

function timeText(seconds: number, t: Translate): string {
  if (seconds < 60) return t('seconds', { count: seconds });
  return t('minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}

function actions(scene: BatchScene): unknown {
  const { t, batch, fine } = scene;
  const { state } = batch;
  const another = html`<button type="button" class="link" @click=${() => batch.clear()}>
    ${t('another')}
  </button>`;
  switch (state.phase) {
    case 'empty':
    case 'checking':
    case 'unsupported':
      return nothing;
    case 'running':
      return html`<p class="doing">
        <button
          type="button"
          class="action outlined"
          aria-disabled=${state.stopping ? 'true' : nothing}
          @click=${() => batch.stop()}
        >
          ${t('cancel')}
        </button>
      </p>`;
    case 'ready':
      return html`<p class="doing">
        ${
          state.sheets > 0 && fine
            ? html`<button type="button" class="action" @click=${() => batch.start()}>
                ${t('start', { count: state.sheets })}
              </button>`
            : nothing
        }
        ${another}
      </p>`;
    case 'done':
      return html`<p class="doing">
        <button type="button" class="link" @click=${() => batch.start()}>${t('again')}</button>
        ${another}
      </p>`;
    case 'failed':
      return html`<p class="doing">
        <button type="button" class="action outlined" @click=${scene.onRetry}>${t('retry')}</button>
        ${another}
      </p>`;
    case 'refused':
      return html`<p class="doing">${another}</p>`;
  }
}
