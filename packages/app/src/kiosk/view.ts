import { html, nothing, type TemplateResult } from 'lit';
import { icon, mark, type IconName } from '@y12355/core';
import { HOTLINE } from '@y12355/domain';
import type { Place } from './alive/idle.model.js';
import { type Hands, panel, type PanelView } from './explore/panel.js';
import type { Frame } from './layout/frame.js';
import { codePicture } from './scenes/code.js';
import type { Look } from './scenes/look.js';
import type { Speech } from './words.js';

/** Everything of one picture of the screen. */
export interface Picture {
  frame: Frame;
  look: Look;
  /** Id of the scene, so that its parts are drawn anew when another comes. */
  scene: string;
  code: string;
  night: boolean;
  /** Which of the four places of the pixel shift, 0 to 3. */
  shift: number;
  /** Whether the drops are a step further. */
  step: boolean;
  speech: Speech;
  hands: Hands;
  openCenters: number;
  panel?: Omit<PanelView, 'hands' | 'speech'> | undefined;
}

const ways: readonly { place: Place; sign: IconName }[] = [
  { place: 'center', sign: 'pin' },
  { place: 'quiz', sign: 'chat' },
  { place: 'call', sign: 'phone' },
  { place: 'materials', sign: 'down' },
  { place: 'quiet', sign: 'copy' },
];

function targets({ frame, speech: { touch }, hands, openCenters }: Picture): TemplateResult | typeof nothing {
  if (frame.targets.length === 0) return nothing;
  const hint: Partial<Record<Place, string>> = {
    center: openCenters > 0 ? touch('centerHint', { count: openCenters }) : touch('centerHintNone'),
    quiz: touch('quizHint'),
  };
  const roomy = (frame.targets[0]?.h ?? 0) > 175 * frame.unit;
  return html`${ways.map(
    ({ place, sign }, at) =>
      html`<button type="button" class="target" data-box="target${at}" @click=${() => hands.open(place)}>
        ${icon(sign)}<span class="name">${touch(place)}</span>
        ${frame.form === 'tall' && hint[place] && roomy ? html`<span class="hint">${hint[place]}</span>` : nothing}
      </button>`,
  )}`;
}

/** Words that say where they may break break nowhere else, at their spaces neither. */
const phrased = (text: string): string => (text.includes('\u200b') ? 'phrased' : '');
const inPhrases = (text: string): string => (text.includes('\u200b') ? text.replace(/ /g, '\u00a0') : text);

/** The whole frame. Where its parts stand is set by `place()` from `frame`, through the CSSOM. */
export function view(picture: Picture): TemplateResult {
  const { frame, look, scene, code, night, shift, step, speech, hands } = picture;
  const inPanel = picture.panel?.visit.place !== undefined;
  const { say } = speech;
  const calls = code.startsWith('tel:');
  const classes = [
    'frame',
    frame.form,
    night ? 'night' : 'day',
    `shift-${shift}`,
    `is-${inPanel ? 'panel' : look.content}`,
    ...(step ? ['step'] : []),
    ...(frame.targets.length > 0 ? ['touchable'] : []),
  ];
  return html`<main class=${classes.join(' ')} data-scene=${scene}>
    <div class="shelf" data-box="shelf"></div>
    <div class="stage" data-box="stage">${inPanel ? nothing : look.stage(frame)}</div>
    <div class="words" data-box="words">
      ${
        picture.panel && inPanel
          ? panel({ ...picture.panel, speech, hands } as Parameters<typeof panel>[0])
          : look.words
            ? html`<div class="fit">${look.words}</div>`
            : nothing
      }
    </div>
    <p class="sentence ${phrased(look.sentence)}" data-box="sentence">
      <span>${inPhrases(look.sentence)}</span>
    </p>
    <h1 class="number" data-box="number">${mark(100, night)}<span class="sr">${HOTLINE}</span></h1>
    <div class="code" data-box="code">${codePicture(code, say('code'))}</div>
    <div class="caption" data-box="caption">
      <div>
        <strong>${say(calls ? 'scanCall' : look.caption)}</strong>
        <span>${say('search')}</span>
      </div>
    </div>
    ${frame.service ? html`<p class="service" data-box="service"><span>${say('service')}</span></p>` : nothing}
    ${frame.danger ? html`<p class="danger" data-box="danger"><span>${say('danger')}</span></p>` : nothing}
    ${inPanel ? nothing : targets(picture)}
  </main>`;
}
