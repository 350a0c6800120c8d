import { render } from 'lit';
import type { Place, Visit } from './alive/idle.model.js';
import type { Hands } from './explore/panel.js';
import { frameOf, type Screen } from './layout/frame.js';
import { place } from './place.js';
import { doorsOf, openCount } from './scenes/center.model.js';
import { codeText } from './scenes/code.js';
import type { Around, Look } from './scenes/look.js';
import { view } from './view.js';

/** What one picture of the screen is made of. */
export interface Canvas {
  root: HTMLElement;
  screen: Screen;
  look: Look;
  /** Id of the scene. */
  scene: string;
  visit: Visit;
  around: Around;
  hands: Hands;
  /** Address of the service, and the screen's campaign. */
  base: string | undefined;
  campaign: string | undefined;
  shift: number;
  step: boolean;
}

/**
 * Draws the frame and puts its parts in their places. Words that do not fit get the room of the targets too.
 *
 * @returns what does not fit even then
 */
export function paint(canvas: Canvas): string[] {
  const misfits = painted(canvas, false);
  const cut = misfits.indexOf('words') >= 0 && canvas.visit.place === undefined;
  return cut ? painted(canvas, true) : misfits;
}

function painted(canvas: Canvas, spare: boolean): string[] {
  const { root, screen, look, scene, visit, around, hands, base, campaign, shift, step } = canvas;
  const { night, at, trusted, today, news, speech } = around;
  const inPanel = visit.place !== undefined;
  const frame = frameOf({ ...screen, spare }, inPanel ? 'panel' : look.content);
  // Said again, it makes the browser style the whole page anew.
  if (document.documentElement.lang !== speech.language) document.documentElement.lang = speech.language;
  render(
    view({
      frame,
      look,
      scene,
      code: codeText(base, campaign, inPanel ? pageOf(visit.place) : look.page),
      night,
      shift,
      step,
      speech,
      openCenters: news ? openCount(doorsOf(news, at, trusted)) : 0,
      hands,
      panel: inPanel ? { visit, at, trusted, today, news, frame } : undefined,
    }),
    root,
  );
  return place(root, frame);
}

/** The words that stand on the screen now, for reading aloud. */
export function wordsOf(root: ParentNode): string {
  return root.querySelector('.words .fit')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

function pageOf(visited: Place | undefined): 'find' | 'materials' | undefined {
  if (visited === 'center') return 'find';
  return visited === 'materials' ? 'materials' : undefined;
}
