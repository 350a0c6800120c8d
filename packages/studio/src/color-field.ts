import { icon } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ENOUGH, nearestPassing, ratioText, textOn } from './contrast.js';
import { colorOf } from './rules.js';
import type { Scene } from './scene.js';
import { type StudioState, without } from './state.js';

/** The kit's own button. */
const OWN = '#0F5C4C';

/** The button's color: a well and its code, how well the better of white and ink reads on it, and a way out. */
export function colorField(scene: Scene): TemplateResult {
  const { t, state, drafts } = scene;
  const draft = drafts.get('color');
  const mistake = draft?.told ? draft.fault : undefined;
  const ground = state.color ?? OWN;
  const { ink, ratio } = textOn(ground);
  const low = !mistake && ratio < ENOUGH;

  const take = (color: string | undefined, typing: boolean) => {
    const others = without(state, 'color');
    const next: StudioState = color && color !== OWN ? { ...others, color } : others;
    scene.note('color', undefined);
    scene.take(next, typing ? 'color' : undefined);
  };
  const read = (event: Event, left: boolean) => {
    const raw = (event.target as HTMLInputElement).value;
    if (!raw.trim()) {
      take(undefined, true);
      // Whoever empties a field writes something else into it next.
      if (!left) scene.note('color', { raw, told: false });
      return;
    }
    const color = colorOf(raw);
    if (!color) scene.note('color', { raw, fault: 'faultColor', told: left || (draft?.told ?? false) });
    // A short code could still grow, so it counts once the field is left.
    else if (left || raw.trim().length >= 6) take(color, true);
  };
  const nearest = low ? nearestPassing(ground) : ground;

  return html`<fieldset class="block color">
    <legend class="label">${t('color')}</legend>
    <div class="row">
      <input
        type="color"
        class="well"
        aria-label=${t('colorPick')}
        .value=${live(ground.toLowerCase())}
        @input=${(event: Event) => take(colorOf((event.target as HTMLInputElement).value), true)}
      />
      <input
        class="field code"
        type="text"
        maxlength="9"
        autocomplete="off"
        spellcheck="false"
        aria-label=${t('colorHex')}
        aria-invalid=${mistake || low ? 'true' : nothing}
        aria-describedby="color-said"
        .value=${live(draft?.raw ?? ground)}
        @input=${(event: Event) => read(event, false)}
        @change=${(event: Event) => read(event, true)}
      />
      ${
        state.color
          ? html`<button class="link reset" type="button" @click=${() => take(undefined, false)}>
              ${t('colorReset')}
            </button>`
          : nothing
      }
    </div>
    <div id="color-said" aria-live="polite">
      ${
        mistake
          ? html`<p class="mistake">${icon('warn')}<span>${t('kept', { fault: t(mistake) })}</span></p>`
          : low
            ? html`<p class="mistake">
                ${icon('warn')}<span
                  >${t('colorLow', { text: t(ink ? 'ink' : 'white'), ratio: ratioText(ratio) })}
                  <button class="link" type="button" @click=${() => take(nearest, false)}>
                    ${t('colorTake', { color: nearest })}
                  </button></span
                >
              </p>`
            : html`<p class="hint">
                  ${t('colorFine', { text: t(ink ? 'ink' : 'white'), ratio: ratioText(ratio) })}
                </p>
                ${state.color ? html`<p class="hint">${t('colorNote')}</p>` : nothing}`
      }
    </div>
  </fieldset>`;
}
