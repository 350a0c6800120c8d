import { seasons } from '../seasons.js';
import { isAsset } from './check-asset.js';
import { Spot } from './fault.js';
import { shapes, type SceneType } from './playlist.js';
import {
  all,
  inOrder,
  isFlag,
  isHours,
  isLike,
  isList,
  isOneOf,
  isRecord,
  isScreenText,
  isWhole,
  optional,
} from './values.js';

/** Most that fits, in the width of Chinese characters. */
export const ROOM = {
  sentence: 40,
  question: 48,
  choice: 20,
  why: 80,
  title: 20,
  story: 160,
  message: 72,
  alt: 120,
};

type DataCheck = (spot: Spot, draft: boolean) => boolean;

const sentence: DataCheck = (spot) =>
  isRecord(spot, ['sentence']) && optional(spot.at('sentence'), (one) => isScreenText(one, ROOM.sentence));

const data: Record<SceneType, DataCheck> = {
  hotline: sentence,
  materials: sentence,
  center: (spot) =>
    isRecord(spot, ['center']) &&
    optional(spot.at('center'), (one) =>
      isLike(one, /^[\w.-]{1,80}$/, 'the id of a center', 'take an id of the list of centers'),
    ),
  season: (spot) =>
    isRecord(spot, ['season']) &&
    optional(spot.at('season'), (one) =>
      isOneOf(
        one,
        seasons.filter((season) => season !== 'none'),
      ),
    ),
  question: (spot) =>
    isRecord(spot, ['text', 'choices', 'answer', 'why']) &&
    all(
      isScreenText(spot.at('text'), ROOM.question),
      isList(spot.at('choices'), 2, 4, (one) => isScreenText(one, ROOM.choice)),
      isAnswer(spot),
      isScreenText(spot.at('why'), ROOM.why),
    ),
  story: (spot) =>
    isRecord(spot, ['title', 'text', 'fiction', 'aiGenerated']) &&
    all(
      isScreenText(spot.at('title'), ROOM.title),
      isScreenText(spot.at('text'), ROOM.story, true),
      isFlag(spot.at('fiction')),
      isFlag(spot.at('aiGenerated')),
    ),
  picture: (spot, draft) =>
    isRecord(spot, ['asset', 'alt', 'aiGenerated']) &&
    all(
      isAsset(spot.at('asset'), 'picture', draft),
      isScreenText(spot.at('alt'), ROOM.alt),
      isFlag(spot.at('aiGenerated')),
    ),
  video: (spot, draft) =>
    isRecord(spot, ['asset', 'subtitles', 'alt', 'aiGenerated']) &&
    all(
      isAsset(spot.at('asset'), 'video', draft),
      isAsset(spot.at('subtitles'), 'subtitles', draft),
      isScreenText(spot.at('alt'), ROOM.alt),
      isFlag(spot.at('aiGenerated')),
    ),
  message: (spot) => isRecord(spot, ['text']) && isScreenText(spot.at('text'), ROOM.message),
};

export const sceneTypes = Object.keys(data) as SceneType[];

function isAnswer(spot: Spot): boolean {
  const choices = spot.at('choices').value;
  const most = Array.isArray(choices) ? Math.max(0, choices.length - 1) : 3;
  return isWhole(spot.at('answer'), 0, most, 'say which choice is right; the first is 0');
}

/** The id of a scene as it can be told; undefined for one that is none. */
export function sceneId(spot: Spot): string | undefined {
  const { value } = spot.at('id');
  return typeof value === 'string' && /^[a-z0-9-]{1,40}$/.test(value) ? value : undefined;
}

/** Whether a screen can show a scene; writes down why not, by its id. */
export function isScene(found: Spot, draft: boolean): boolean {
  const spot = new Spot(found.value, found.path, found.faults, sceneId(found));
  const whole = isRecord(spot, ['id', 'type', 'from', 'to', 'hours', 'weight', 'shapes', 'data']);
  const type = spot.at('type');
  // What is no scene at all is told as a whole, one with a word too many together with its other faults.
  if (!whole && type.value === undefined) return false;
  const known = isOneOf(type, sceneTypes);
  return all(
    whole,
    isLike(spot.at('id'), /^[a-z0-9-]{1,40}$/, 'an id', 'give it one of small letters, digits and -'),
    known && data[type.value as SceneType](spot.at('data'), draft),
    inOrder(spot.at('from'), spot.at('to')),
    optional(spot.at('hours'), isHours),
    isWhole(spot.at('weight'), 1, 10, 'say how often among the others; 1 is the least'),
    optional(spot.at('shapes'), (list) => isList(list, 1, shapes.length, (one) => isOneOf(one, shapes))),
  );
}
