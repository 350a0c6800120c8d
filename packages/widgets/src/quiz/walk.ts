import { icon } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { questionsOf } from './enabled.js';
import { helpPanel } from './help.js';
import { questionView } from './question.js';
import type { Scene } from './scene.js';
import { groupOf, type Step } from './steps.js';

/** More than so many marks would be too small to tell apart. */
const MOST_MARKS = 15;

export interface Walk {
  onBack(): void;
  onNext(): void;
  onSkip(): void;
  onResult(): void;
  /** To a question, by its place. */
  onGo(at: number): void;
}

/** One question at a time, under a bar that says how far it is. */
export function stepsView(scene: Scene, walk: Walk): TemplateResult {
  const { t, say, sitting } = scene;
  const { step, index, isLast, help } = sitting;
  if (!step) return html`<div class="column">${actionFor(t('finish'), walk.onResult)}</div>`;
  if (help === 'open') {
    return html`<div class="column">
        ${bar(scene, walk)}
        <p class="asked soft">${say(step.question.text)}</p>
      </div>
      ${helpPanel(scene)}`;
  }
  return html`<div class="column">
    ${bar(scene, walk)}
    ${inPlaces(sitting, (one, at) => (at === index ? questionView(scene, one, at, true) : nothing))}
    <p class="skip">
      <button class="link soft" type="button" @click=${walk.onSkip}>${t('skip')}</button>
    </p>
    ${actionFor(t(isLast ? 'finish' : 'next'), walk.onNext)}
  </div>`;
}

/** Each question of the form has a place of its own, so that none takes over the answers that another was drawn with. */
function inPlaces(
  { form, steps }: Scene['sitting'],
  draw: (step: Step, at: number) => unknown,
): readonly unknown[] {
  const places = new Map(steps.map((step, at) => [step.question, at]));
  return questionsOf(form).map((question) => {
    const at = places.get(question);
    const step = at === undefined ? undefined : steps[at];
    return step && at !== undefined ? draw(step, at) : nothing;
  });
}

const actionFor = (text: string, onPress: () => void): TemplateResult =>
  html`<button class="action wide" part="action" type="button" @click=${onPress}>${text}</button>`;

function bar({ t, sitting }: Scene, { onBack }: Walk): TemplateResult {
  const { index, steps } = sitting;
  const total = steps.length;
  const marks = Math.min(total, MOST_MARKS);
  const done = Math.floor(((index + 1) * marks) / total);
  return html`<div class="bar">
    ${
      index > 0
        ? html`<button class="back" type="button" aria-label=${t('back')} @click=${onBack}>
            ${icon('back')}
          </button>`
        : html`<span class="back"></span>`
    }
    <span class="marks" aria-hidden="true"
      >${Array.from({ length: marks }, (_, at) => html`<i class=${at < done ? 'on' : ''}></i>`)}</span
    >
    <span class="small soft number" aria-hidden="true">${index + 1} / ${total}</span>
  </div>`;
}

/**
 * All questions below one another. The panel opens below the one whose answer opened it.
 *
 * @param most how many of them are drawn by now; the way to the result comes with the last
 */
export function pageView(scene: Scene, walk: Walk, summary: boolean, most: number): TemplateResult {
  const { t, sitting } = scene;
  const { steps, help, helpAt } = sitting;
  return html`<div class="column">
    ${summary && sitting.missing.length > 0 ? summaryView(scene, walk) : nothing}
    ${inPlaces(sitting, (step, at) => {
      if (at >= most) return nothing;
      const before = steps[at - 1];
      const named = !before || groupOf(before.question) !== groupOf(step.question);
      return html`${questionView(scene, step, at, named)}
      ${help === 'open' && helpAt === step.question.linkId ? helpPanel(scene) : nothing}`;
    })}
    ${most < steps.length ? nothing : actionFor(t('finish'), walk.onResult)}
  </div>`;
}

/** What has no answer yet, each one a press away; going on without is offered just as well. */
function summaryView({ t, say, sitting }: Scene, { onGo, onResult }: Walk): TemplateResult {
  const { missing, steps } = sitting;
  return html`<div class="summary" role="group" aria-labelledby="summary">
    <h3 id="summary" tabindex="-1">${icon('warn')}${t('missing', { count: missing.length })}</h3>
    <p>${t('missingLead')}</p>
    <ul>
      ${missing.map((at) => {
        const text = steps[at]?.question.text;
        return html`<li>
          <button class="link" type="button" @click=${() => onGo(at)}>
            ${t('toQuestion', { at: at + 1 })}${text ? html` · ${say(text)}` : nothing}
          </button>
        </li>`;
      })}
    </ul>
    <button class="action outlined" part="action" type="button" @click=${onResult}>${t('asItIs')}</button>
  </div>`;
}
