import { html, nothing, type TemplateResult } from 'lit';
import { icon, mark } from '@y12355/core';
import type { Place, Visit } from '../alive/idle.model.js';
import type { Frame } from '../layout/frame.js';
import { type CenterNews, doorsOf, doorWords } from '../scenes/center.model.js';
import { questions } from '../scenes/questions.data.js';
import type { Speech } from '../words.js';

/** What a visitor can do. */
export interface Hands {
  open(place: Place): void;
  turn(at: number): void;
  choose(choice: number): void;
  stay(): void;
  leave(): void;
  /** Absent where the device has no voice of its own: a voice from elsewhere would hear what is read. */
  read?: (() => void) | undefined;
}

export interface PanelView {
  visit: Visit;
  speech: Speech;
  hands: Hands;
  at: number;
  trusted: boolean;
  today: string;
  news?: CenterNews | undefined;
  frame: Frame;
}

/** Centers that one page of the list has room for. */
function perPage({ form, words, unit }: Frame): number {
  if (form === 'tower') return 1;
  if (words.h > 1000 * unit) return 4;
  return words.h > 640 * unit ? 2 : 1;
}

interface Part {
  body: TemplateResult;
  /** Besides back and reading aloud. */
  more?: TemplateResult | undefined;
}

const press = (text: string, act: () => void, kind = '') =>
  html`<button type="button" class="touch ${kind}" @click=${act}>${text}</button>`;

function call({ speech: { touch } }: PanelView): Part {
  return {
    body: html`<h2 class="phrased">${touch('callLead')}</h2>
      <p class="dial">${mark(100)}<span class="sr">12355</span></p>
      <p class="body">${touch('callStep1')}</p>
      <p class="body">${touch('callStep2')}</p>`,
  };
}

function centers({ visit, speech, hands, news, at, trusted, today, frame }: PanelView): Part {
  const doors = news ? doorsOf(news, at, trusted) : [];
  const size = perPage(frame);
  const pages = Math.max(Math.ceil(doors.length / size), 1);
  const page = visit.at % pages;
  const shown = doors.slice(page * size, (page + 1) * size);
  return {
    body: html`<h2>${speech.touch('center')}</h2>
      ${news && news.day !== today ? html`<p class="small old">${speech.say('listOf', { date: news.day })}</p>` : nothing}
      ${shown.length === 0 ? html`<p class="body">${speech.say('noCenter')}</p>` : nothing}
      <ul class="doors">
        ${shown.map(
          (door) =>
            html`<li>
              <strong>${door.center.name}</strong>
              ${door.center.sample ? html`<span class="tag">${speech.say('sample')}</span>` : nothing}
              <span class=${door.state?.open ? 'state open' : 'state'}
                ><span>${doorWords(door, at, speech)}</span></span
              >
              <span class="where">${door.center.address}</span>
            </li>`,
        )}
      </ul>
      ${pages > 1 ? html`<p class="small">${speech.touch('page', { page: page + 1, pages })}</p>` : nothing}`,
    more: pages > 1 ? press(speech.touch('more'), () => hands.turn((page + 1) % pages)) : undefined,
  };
}

function words(lead: 'materialsLead' | 'quietLead', text: 'materialsText' | 'quietText') {
  return ({ speech: { touch } }: PanelView): Part => ({
    body: html`<h2 class="phrased">${touch(lead)}</h2>
      <p class="body">${touch(text)}</p>`,
  });
}

function quiz({ visit, speech, hands }: PanelView): Part {
  const at = visit.at % questions.length;
  const { text, choices, answer, why } = questions[at] as (typeof questions)[number];
  const { chosen } = visit;
  const done = chosen !== undefined;
  return {
    body: html`<h2>${speech.text(text)}</h2>
      ${
        done
          ? html`<p class="body"><strong>${speech.touch(chosen === answer ? 'right' : 'other')}</strong></p>
              <p class="body">${speech.text(why)}</p>`
          : nothing
      }`,
    more: done
      ? press(speech.touch('next'), () => hands.turn(at + 1))
      : html`<div class="answers">
          ${choices.map((choice, index) => press(speech.text(choice), () => hands.choose(index), 'choice'))}
        </div>`,
  };
}

const parts: Readonly<Record<Place, (view: PanelView) => Part>> = {
  call,
  center: centers,
  materials: words('materialsLead', 'materialsText'),
  quiz,
  quiet: words('quietLead', 'quietText'),
};

/** What somebody who touched the screen sees: words above, all that is touched at the bottom. */
export function panel(view: PanelView & { visit: Visit & { place: Place } }): TemplateResult {
  const { visit, speech, hands } = view;
  if (visit.asked) {
    return html`<div class="body-of fit" role="alert">
        <h2>${speech.touch('stillThere')}</h2>
        <p class="body">${speech.touch('stillText')}</p>
      </div>
      <div class="hands">
        ${press(speech.touch('leave'), hands.leave)}${press(speech.touch('stay'), hands.stay, 'main')}
      </div>`;
  }
  const { body, more } = parts[visit.place](view);
  return html`<div class="body-of fit">${body}</div>
    <div class="hands">
      <button type="button" class="touch" @click=${hands.leave}>
        ${icon('back')}${speech.touch('back')}
      </button>
      ${hands.read ? press(speech.touch('aloud'), hands.read) : nothing}${more ?? nothing}
    </div>`;
}
