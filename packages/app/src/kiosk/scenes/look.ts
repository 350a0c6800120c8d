import { html, nothing, type TemplateResult } from 'lit';
import { door as doorSign, icon } from '@y12355/core';
import { type Scene, type SceneData, seasonOn } from '@y12355/domain';
import type { Content, Frame } from '../layout/frame.js';
import type { Speech } from '../words.js';
import { drawing } from './art.js';
import { type Drawing, seasonDrawings, sentences } from './built-in.js';
import { type CenterNews, doorFor, doorsOf, doorWords } from './center.model.js';

/** What a scene may look at when it is drawn. */
export interface Around {
  speech: Speech;
  night: boolean;
  /** Epoch ms; dates are shown only where the clock is trusted. */
  at: number;
  trusted: boolean;
  today: string;
  news?: CenterNews | undefined;
  /** Whether the answer of a question is shown already. */
  revealed: boolean;
  /** Where the files of a playlist are. */
  assets(asset: { src: string; sha256: string }): string;
}

/** How one scene fills the frame. */
export interface Look {
  content: Content;
  sentence: string;
  /** Page of the shell that its code opens, if it is not the campaign's. */
  page?: 'find' | 'materials';
  caption: 'scan' | 'scanFind' | 'scanMaterials';
  /** Drawn behind the words, into the stage. */
  stage(frame: Frame): TemplateResult | typeof nothing;
  /** Stands in the safe part of the stage. */
  words?: TemplateResult;
}

const ai = ({ say }: Speech, made: boolean) => (made ? html`<span class="tag">${say('ai')}</span>` : nothing);

/** The sentence of a frame whose scene has none of its own: one for each day, and for the night. */
function daily(around: Around): (typeof sentences)[number] {
  const fitting = sentences.filter(({ night }) => night === undefined || night === around.night);
  const day = Number(around.today.slice(8)) || 0;
  return fitting[day % fitting.length] as (typeof sentences)[number];
}

function drawn(name: Drawing, { night }: Around) {
  return ({ stage, ground, roof }: Frame) =>
    html`${drawing(name, night, { w: stage.w, h: stage.h, ground, roof })}`;
}

const plain = (around: Around): Pick<Look, 'content' | 'sentence' | 'caption' | 'stage'> => ({
  content: 'words',
  sentence: around.speech.say(daily(around).key),
  caption: 'scan',
  stage: () => nothing,
});

function hotline(id: string, { sentence }: SceneData['hotline'], around: Around): Look {
  const own = sentences.find(({ key }) => id === `own-${key}`) ?? daily(around);
  return {
    ...plain(around),
    content: 'drawing',
    sentence: sentence ? around.speech.text(sentence) : around.speech.say(own.key),
    stage: drawn(own.drawing, around),
  };
}

function season({ season: fixed }: SceneData['season'], around: Around): Look | undefined {
  const name = fixed ?? (around.trusted ? seasonOn(around.today) : 'none');
  if (name === 'none') return undefined;
  return {
    ...plain(around),
    content: 'drawing',
    sentence: around.speech.say(name),
    stage: drawn(seasonDrawings[name], around),
  };
}

function center({ center: id }: SceneData['center'], around: Around): Look | undefined {
  const { news, speech, at, trusted, today } = around;
  const door = news && doorFor(doorsOf(news, at, trusted), id);
  if (!news || !door) return undefined;
  const { name, address, sample } = door.center;
  return {
    ...plain(around),
    page: 'find',
    caption: 'scanFind',
    words: html`<p class="kicker">${icon('pin')}${speech.say('center')}</p>
      <h2>${name}</h2>
      <p class=${door.state?.open ? 'state open' : 'state'}>
        ${door.state ? doorSign(door.state.open) : nothing}<span>${doorWords(door, at, speech)}</span>
      </p>
      <p class="small">${address}</p>
      <p class="small">
        ${sample ? html`<span class="tag">${speech.say('sample')}</span>` : nothing}
        ${news.day === today ? nothing : html`<span class="old">${speech.say('listOf', { date: news.day })}</span>`}
      </p>`,
  };
}

/** First the choices, then the right one alone with its reason. */
function question({ text, choices, answer, why }: SceneData['question'], around: Around): Look {
  const { speech, revealed } = around;
  const rows = choices.map((choice, at) => ({ choice, at })).filter(({ at }) => !revealed || at === answer);
  return {
    ...plain(around),
    words: html`<p class="kicker">${speech.say(revealed ? 'answer' : 'question')}</p>
      <h2>${speech.text(text)}</h2>
      <ol class="choices">
        ${rows.map(
          ({ choice, at }) =>
            html`<li class=${revealed ? 'answer' : nothing}>
              <span class="letter">${'ABCD'[at]}</span><span>${speech.text(choice)}</span>
              ${revealed ? icon('check') : nothing}
            </li>`,
        )}
      </ol>
      ${revealed ? html`<p class="why">${speech.text(why)}</p>` : nothing}`,
  };
}

function story({ title, text, fiction, aiGenerated }: SceneData['story'], around: Around): Look {
  const { speech } = around;
  return {
    ...plain(around),
    words: html`<p class="kicker">
        ${fiction ? html`<span class="tag">${speech.say('fiction')}</span>` : nothing}${ai(speech, aiGenerated)}
      </p>
      <h2>${speech.text(title)}</h2>
      <p class="body">${speech.text(text)}</p>`,
  };
}

function materials({ sentence }: SceneData['materials'], around: Around): Look {
  const { speech } = around;
  return {
    ...plain(around),
    page: 'materials',
    caption: 'scanMaterials',
    words: html`<p class="kicker">${icon('down')}</p>
      <h2 class="large">${sentence ? speech.text(sentence) : speech.say('materials')}</h2>
      <p class="small">${speech.say('materialsHint')}</p>`,
  };
}

function message({ text }: SceneData['message'], around: Around): Look {
  return {
    ...plain(around),
    words: html`<p class="kicker">${around.speech.say('message')}</p>
      <h2 class="large">${around.speech.text(text)}</h2>`,
  };
}

function picture({ asset, alt, aiGenerated }: SceneData['picture'], around: Around): Look {
  const { speech } = around;
  return {
    ...plain(around),
    content: 'drawing',
    stage: () =>
      html`<img class="media" src=${around.assets(asset)} alt=${speech.text(alt)} />
        <p class="label">${ai(speech, aiGenerated)}</p>`,
  };
}

function video({ asset, subtitles, alt, aiGenerated }: SceneData['video'], around: Around): Look {
  const { speech } = around;
  return {
    ...plain(around),
    content: 'drawing',
    stage: () =>
      html`<video
          class="media"
          src=${around.assets(asset)}
          aria-label=${speech.text(alt)}
          .muted=${true}
          muted
          autoplay
          playsinline
          disablepictureinpicture
        >
          <track kind="subtitles" srclang=${speech.language} src=${around.assets(subtitles)} default />
        </video>
        <p class="label">${ai(speech, aiGenerated)}</p>`,
  };
}

/** How a scene looks now; undefined where it has nothing to show, and the next one comes. */
export function lookOf(scene: Scene, around: Around): Look | undefined {
  switch (scene.type) {
    case 'hotline':
      return hotline(scene.id, scene.data, around);
    case 'center':
      return center(scene.data, around);
    case 'season':
      return season(scene.data, around);
    case 'question':
      return question(scene.data, around);
    case 'story':
      return story(scene.data, around);
    case 'materials':
      return materials(scene.data, around);
    case 'picture':
      return picture(scene.data, around);
    case 'video':
      return video(scene.data, around);
    case 'message':
      return message(scene.data, around);
  }
}

/** Seconds that a scene stays; a question shows its answer after `reveal`. A video ends by itself before its limit. */
export function staysFor({ type }: Scene): { seconds: number; reveal?: number } {
  if (type === 'question') return { seconds: 24, reveal: 12 };
  if (type === 'story') return { seconds: 24 };
  if (type === 'video') return { seconds: 180 };
  return { seconds: 14 };
}
