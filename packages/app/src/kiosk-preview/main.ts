/**
 * The page that stands in the frames of the studio: it draws what the studio around it asks for with the player's own
 * layouts, and says what became of it. It has no loop, no clock, no service.
 */
import { envelopeOf } from '@y12355/core';
import { isSceneShow, type SceneSight } from '@y12355/domain';
import { drawScene } from './draw.js';

const root = document.getElementById('kiosk') as HTMLElement;
const base = new URL('../..', location.href).href.replace(/\/$/, '');
const id = Math.random().toString(36).slice(2);
let turn = 0;

function tell(message: { type: 'ready' } | { type: 'sight'; sight: SceneSight }): void {
  window.parent.postMessage({ y12355: 1, id, ...message }, location.origin);
}

window.addEventListener('message', (event: MessageEvent) => {
  const message = envelopeOf(event, { origin: location.origin, source: window.parent });
  const show = message?.['show'];
  if (message?.['type'] !== 'show' || !isSceneShow(show)) return;
  turn += 1;
  const mine = turn;
  void drawScene(root, show, base).then((sight) => {
    // What was asked for meanwhile has its own answer.
    if (mine === turn) tell({ type: 'sight', sight });
  });
});
tell({ type: 'ready' });
