import { html, nothing, type TemplateResult } from 'lit';
import { type Answer, given } from './answers.js';
import { type Choice, type Question, type Slider, type Value, valuesOf } from './form.js';
import type { Scene } from './scene.js';
import { skiesOf } from './sky.js';

/** Up to so many places a scale is a row of numbers, which shows that none is chosen yet. */
const MOST_PLACES = 11;

/** What a question can be answered with. */
export function answersView(scene: Scene, question: Question, at: number): TemplateResult {
  const values = valuesOf(question);
  if (question.kind === 'slider') {
    return values.length > MOST_PLACES ? range(scene, question, at) : rows(scene, question, at, 'places');
  }
  return rows(scene, question, at, 'rows');
}

/** The answer that a press on one value leads to; undefined where no more may be chosen. */
export function answerWith(scene: Scene, question: Question, value: Value): Answer | undefined {
  if (question.kind !== 'choice') return value;
  const chosen = given(question, scene.sitting.answers) as readonly number[];
  const place = value as number;
  if (question.most === 1) return [place];
  if (chosen.includes(place)) return chosen.filter((other) => other !== place);
  return chosen.length < question.most ? [...chosen, place].sort((a, b) => a - b) : undefined;
}

/** Takes a value, or says why not. @returns whether it was taken */
export function choose(scene: Scene, question: Question, value: Value, at: number): boolean {
  const answer = answerWith(scene, question, value);
  if (answer === undefined) scene.onNote(at, scene.t('full', { most: (question as Choice).most }));
  else scene.onGive(question, answer);
  return answer !== undefined;
}

function rows(scene: Scene, question: Question, at: number, look: 'rows' | 'places'): TemplateResult {
  const several = question.kind === 'choice' && question.most > 1;
  const chosen = given(question, scene.sitting.answers);
  const sky = skiesOf(question);
  const sign = (value: Value) =>
    sky ? sky(value as number) : html`<span class=${several ? 'box' : 'dot'}></span>`;
  const change = (value: Value) => (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (!choose(scene, question, value, at)) input.checked = false;
  };
  return html`<div
    class=${look}
    role=${several ? 'group' : 'radiogroup'}
    aria-labelledby="q${at}"
    aria-describedby="hint${at}"
  >
    ${valuesOf(question).map(
      (value) =>
        html`<label class="row"
          ><input
            type=${several ? 'checkbox' : 'radio'}
            name="a${at}"
            .checked=${chosen.includes(value)}
            @change=${change(value)}
          /><span class="face" part="field"
            >${look === 'rows' ? sign(value) : nothing}<span>${labelOf(scene, question, value)}</span></span
          ></label
        >`,
    )}
  </div>`;
}

function labelOf({ t, say }: Scene, question: Question, value: Value): string {
  if (question.kind === 'boolean') return t(value ? 'yes' : 'no');
  if (question.kind === 'slider') return String(value);
  const option = question.options[value as number];
  return option ? say(option.text) : '';
}

/** A long scale. It stands in its middle and says that nothing is chosen, until somebody moves or confirms it. */
function range(scene: Scene, question: Slider, at: number): TemplateResult {
  const { min, max, step } = question;
  const [chosen] = given(question, scene.sitting.answers) as readonly number[];
  const middle = min + Math.floor((max - min) / step / 2) * step;
  const take = (event: Event) => scene.onGive(question, Number((event.target as HTMLInputElement).value));
  const confirm = (event: KeyboardEvent) => {
    if (event.key !== ' ' || chosen !== undefined) return;
    event.preventDefault();
    take(event);
  };
  return html`<div class="range">
    <output class="number" aria-hidden="true">${chosen ?? '–'}</output>
    <input
      type="range"
      class=${chosen === undefined ? 'unset' : ''}
      min=${min}
      max=${max}
      step=${step}
      .value=${String(chosen ?? middle)}
      aria-labelledby="q${at}"
      aria-describedby="hint${at}"
      aria-valuetext=${chosen ?? scene.t('unset')}
      @input=${take}
      @click=${take}
      @keydown=${confirm}
    />
    <span class="ends number" aria-hidden="true"><span>${min}</span><span>${max}</span></span>
  </div>`;
}
