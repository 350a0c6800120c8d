import { html, nothing, type TemplateResult } from 'lit';
import type { Display } from './form.js';
import { answersView } from './rows.js';
import type { Scene } from './scene.js';
import { groupOf, type Step } from './steps.js';

/**
 * One question with its words and its answers. The heading says where in the quiz it is, for who hears it.
 *
 * @param named whether the name of its group stands above it
 */
export function questionView(scene: Scene, step: Step, at: number, named: boolean): TemplateResult {
  const { t, say, note, sitting } = scene;
  const { question, before, after } = step;
  const group = named ? groupOf(question) : undefined;
  const place = t('progress', { at: at + 1, total: sitting.steps.length });
  return html`<div class="question" data-at=${at}>
    ${group ? html`<p class="small soft group">${say(group.text)}</p>` : nothing}
    <h3 id="q${at}" tabindex="-1"><span class="sr">${place} </span>${say(question.text)}</h3>
    <div class="hint soft" id="hint${at}">
      ${before.map((item) => words(scene, item))}${hint(scene, step)}
    </div>
    ${answersView(scene, question, at)}
    <div class="after" role="status">
      ${note?.at === at ? html`<p class="note">${note.text}</p>` : nothing}
      ${after.map((item) => html`<div class="why">${words(scene, item)}</div>`)}
    </div>
  </div>`;
}

function words({ t, say }: Scene, { text, source }: Display): TemplateResult {
  return html`<p>${say(text)}</p>
    ${source ? html`<p class="small soft">${t('source', { source: say(source) })}</p>` : nothing}`;
}

/** How many answers there may be. */
function hint({ t }: Scene, { question }: Step): unknown {
  if (question.kind !== 'choice' || question.most === 1) return nothing;
  const all = question.most >= question.options.length;
  return html`<p>${all ? t('several') : t('most', { most: question.most })}</p>`;
}
