import { chinaDate, type Scene, type SceneShow, type SceneSight } from '@y12355/domain';
import { isNight } from '../kiosk/alive/clock.model.js';
import { nobody } from '../kiosk/alive/idle.model.js';
import type { Hands } from '../kiosk/explore/panel.js';
import { paint } from '../kiosk/paint.js';
import { lookOf } from '../kiosk/scenes/look.js';
import { bringWords, speech } from '../kiosk/words.js';
import { sampleNews } from './sample-news.js';

/** Percent of each edge that a player's case may hide, as screens have it unless their address says another. */
const SAFE = 5;
/** Stands for a picture that is not at hand: its field, empty. */
const BLANK =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"%3E%3Cpath fill="%23D3DDD5" d="M0 0h16v9H0z"/%3E%3C/svg%3E';

const rest = () => undefined;
/** Nobody touches a preview. */
const hands: Hands = { open: rest, turn: rest, choose: rest, stay: rest, leave: rest };

/**
 * Draws one scene as the player would, without its clock and loop.
 *
 * @param base address of the service that the code leads to
 */
export async function drawScene(root: HTMLElement, show: SceneShow, base: string): Promise<SceneSight> {
  const { at, language, width, height, touch, revealed, files } = show;
  await bringWords(language);
  try {
    const scene = drawable(show.scene as Scene, files);
    const today = chinaDate(at);
    const around = {
      speech: speech(language),
      night: isNight(at),
      at,
      trusted: true,
      today,
      news: sampleNews(today, scene.type === 'center' ? scene.data.center : undefined),
      revealed,
      assets: ({ src }: { src: string }) => files[src] ?? BLANK,
    };
    const look = lookOf(scene, around);
    if (!look) return { state: 'nothing', misfits: [] };
    const misfits = paint({
      root,
      base,
      look,
      around,
      hands,
      screen: { width, height, safe: SAFE, touch },
      scene: scene.id,
      visit: nobody,
      campaign: undefined,
      shift: 0,
      step: false,
    });
    return { state: 'drawn', misfits };
  } catch {
    // A draft may be anything; the studio says what is wrong with it.
    return { state: 'broken', misfits: [] };
  }
}

/** A video that is not at hand is drawn as the empty field of a picture. */
function drawable(scene: Scene, files: SceneShow['files']): Scene {
  if (scene.type !== 'video' || files[scene.data.asset.src] !== undefined) return scene;
  const { asset, alt, aiGenerated } = scene.data;
  return { ...scene, type: 'picture', data: { asset, alt, aiGenerated } };
}
