import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { checkBox } from './controls.js';
import type { Scene } from './scene.js';
import { answers } from './state.js';

/** What the page can take: five large answers, and what decides between frame and markup. */
export function question(scene: Scene): TemplateResult {
  const { t, state } = scene;
  return html`<fieldset class="question">
      <legend><h2>${t('question')}</h2></legend>
      ${answers.map(
        (answer) =>
          html`<label class=${state.answer === answer ? 'answer on' : 'answer'}>
            <input
              type="radio"
              name="answer"
              value=${answer}
              .checked=${live(state.answer === answer)}
              @change=${() => scene.take({ ...state, answer })}
            />
            <span class="dot" aria-hidden="true"></span>
            <span class="words"
              ><b>${t(`answer.${answer}`)}</b><span>${t(`answer.${answer}.who`)}</span></span
            >
          </label>`,
      )}
    </fieldset>
    ${
      state.answer === 'html'
        ? html`<div class="block">
            ${checkBox(t('frames'), state.frames, (frames) => scene.take({ ...state, frames }))}
          </div>`
        : nothing
    }`;
}
