import { icon } from '@y12355/core';
import { languages, type Manifest } from '@y12355/widgets/pack-check';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { checkBox, checkBoxes } from '../controls.js';
import { fileChooser } from '../file-chooser.js';
import { languageNames } from '../language-names.js';
import type { BenchState } from './bench.js';
import type { QuizScene } from './scene.js';

/** The left side: a quiz to look at, then its manifest. */
export function formView(scene: QuizScene): TemplateResult {
  const { t, state } = scene;
  return html`<section aria-labelledby="file-title">
      <h2 id="file-title" tabindex="-1">${t('file')}</h2>
      <p class="lead">${t('lead')}</p>
      ${state.phase === 'ready' ? taken(scene, state) : chooser(scene)}
      <div class="told" role="status">${told(scene)}</div>
    </section>
    ${state.phase === 'ready' ? manifestView(scene, state) : nothing}`;
}

function chooser({ t, pasted, onFiles, onSample, onPasted, onPaste }: QuizScene): TemplateResult {
  return fileChooser({
    t,
    id: 'q-paste',
    accept: '.json,application/json',
    multiple: true,
    rows: 6,
    pasted,
    onFiles,
    onSample,
    onPasted,
    onPaste,
  });
}

function taken({ t, onAnother }: QuizScene, { draft }: BenchState & { phase: 'ready' }): TemplateResult {
  return html`<p class="taken">
    <b>${t('taken', { name: draft.name })}</b>
    <button type="button" class="link" @click=${onAnother}>${t('another')}</button>
  </p>`;
}

function told({ t, state, said }: QuizScene): unknown {
  if (state.phase === 'checking') return html`<p class="soft">${t('checking')}</p>`;
  if (state.phase === 'refused') {
    const { why, names } = state.refusal;
    const params = { name: names[0] ?? '', names: names.join(', ') };
    return html`<p class="mistake">${icon('warn')}<span>${t(`refused.${why}`, params)}</span></p>`;
  }
  return state.phase === 'empty' && said ? html`<p>${said}</p>` : nothing;
}

type TextKey = 'pack' | 'license' | 'reviewer' | 'source';
type DateKey = 'validFrom' | 'validTo' | 'asOf';

function manifestView(scene: QuizScene, state: BenchState & { phase: 'ready' }): TemplateResult {
  const { t, onManifest, onSave, said } = scene;
  const { manifest } = state.draft;
  const wrong = new Set(
    state.report.findings.flatMap(({ code, field }) => (code === 'manifestField' && field ? [field] : [])),
  );
  const text = (key: TextKey) => {
    const change = (event: Event) => {
      const value = (event.target as HTMLInputElement).value.trim();
      onManifest({ [key]: key === 'reviewer' && !value ? null : value } as Partial<Manifest>);
    };
    return html`<div class="block">
      <label class="label" for="q-${key}">${t(`field.${key}`)}</label>
      <input
        class="field"
        id="q-${key}"
        autocomplete="off"
        aria-invalid=${wrong.has(key) ? 'true' : nothing}
        aria-describedby="q-${key}-hint"
        .value=${live(manifest[key] ?? '')}
        @change=${change}
      />
      <p class="hint" id="q-${key}-hint">${t(`field.${key}Hint`)}</p>
    </div>`;
  };
  const date = (key: DateKey) =>
    html`<div class="block">
      <label class="label" for="q-${key}">${t(`field.${key}`)}</label>
      <input
        class="field"
        id="q-${key}"
        type="date"
        aria-invalid=${wrong.has(key) ? 'true' : nothing}
        .value=${live(manifest[key])}
        @change=${(event: Event) => onManifest({ [key]: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  return html`<section class="group" aria-labelledby="manifest-title">
    <h3 id="manifest-title">${t('manifest')}</h3>
    <p class="hint lead">${t('manifestLead')}</p>
    ${state.changed ? html`<p class="note" role="alert">${t('changed')}</p>` : nothing} ${text('pack')}
    <p class="hint version">
      ${manifest.version ? t('version', { version: manifest.version }) : t('versionNone')}
    </p>
    ${text('license')} ${text('source')} ${text('reviewer')}
    <div class="pair">${date('validFrom')}${date('validTo')}</div>
    ${date('asOf')}
    ${checkBoxes(
      t('field.languages'),
      languages.map((value) => ({ value, label: languageNames[value] })),
      manifest.languages,
      (value, on) =>
        onManifest({
          languages: languages.filter((one) => (one === value ? on : manifest.languages.includes(one))),
        }),
    )}
    ${checkBox(t('field.aiGenerated'), manifest.aiGenerated, (aiGenerated) => onManifest({ aiGenerated }))}
    <p class="label">${t('sum')}</p>
    <p class="sum"><code>${state.sha256}</code></p>
    <div class="save">
      <button type="button" class="action" @click=${() => onSave('manifest')}>
        ${icon('down')}${t('saveManifest')}
      </button>
      <button type="button" class="action outlined" @click=${() => onSave('quiz')}>${t('saveQuiz')}</button>
    </div>
    <p class="hint" role="status">${said || nothing}</p>
  </section>`;
}
