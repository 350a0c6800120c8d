import { sceneRoom } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { valueAt } from './draft.js';
import { fieldId, mistakes } from './fields.js';
import { choicesOf, withChoice, withoutChoice } from './scene-edit.js';
import { textField } from './text-view.js';
import type { ScreensView } from './view.js';

const LEAST = 2;
const MOST = 4;
const letters = 'ABCD';

/** The choices of a question, one of which is right. */
export function choicesView(view: ScreensView, scene: unknown): TemplateResult {
  const { t, board } = view;
  const choices = choicesOf(scene);
  const answer = valueAt(scene, ['data', 'answer']);
  const base = `/scenes/${board.index}/data`;
  const path = `${base}/choices`;
  return html`<fieldset class="block choices" id=${fieldId(path)} tabindex="-1">
    <legend class="label">${t('field.choices')}</legend>
    <p class="hint">${t('field.choicesHint')}</p>
    ${choices.map((_, index) => {
      const letter = letters[index] ?? String(index + 1);
      return html`<div class="choice">
        ${textField(view, scene, {
          path: ['data', 'choices', index],
          label: t('choiceOf', { letter }),
          room: sceneRoom.choice,
        })}
        <div class="of-choice">
          <label class="check">
            <input
              type="radio"
              name=${fieldId(`${base}/answer`)}
              .checked=${live(answer === index)}
              @change=${() => board.set(['data', 'answer'], index)}
            /><span>${t('rightOne', { letter })}</span>
          </label>
          ${
            choices.length > LEAST
              ? html`<button
                  type="button"
                  class="link"
                  @click=${() => board.scene((now) => withoutChoice(now, index))}
                >
                  ${t('removeChoice', { letter })}
                </button>`
              : nothing
          }
        </div>
      </div>`;
    })}
    ${mistakes(t, board.faultsAt(path, `${base}/answer`), fieldId(path))}
    ${
      choices.length < MOST
        ? html`<button type="button" class="link more" @click=${() => board.scene(withChoice)}>
            ${t('addChoice')}
          </button>`
        : nothing
    }
  </fieldset>`;
}
