import { expect } from '@open-wc/testing';
import type { PathOp, Scene } from '../scene.js';
import { drawSheet } from './canvas.js';

const sceneOf = (op: Partial<PathOp>): Scene => ({
  title: 'x',
  lang: 'zh-CN',
  page: { width: 20, height: 20, bleed: 0 },
  ops: [
    { op: 'path', d: 'M0 0H20V20H0Z', fill: '#FFFFFF' },
    { op: 'path', d: 'M0 0H8V2H0Z', fill: '#000000', ...op },
  ],
  fallbacks: [],
});

/** The square that is dark, in pixels of a mm. */
function darkOf(scene: Scene): { left: number; top: number; right: number; bottom: number } {
  const canvas = drawSheet(scene, { scale: 1 });
  const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, 20, 20);
  const dark = Array.from({ length: 400 }, (_, index) => index).filter(
    (index) => (data[4 * index] as number) < 128,
  );
  const [xs, ys] = [dark.map((index) => index % 20), dark.map((index) => Math.floor(index / 20))];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs) + 1,
    bottom: Math.max(...ys) + 1,
  };
}

describe('a turned operation on a canvas', () => {
  it('is turned clockwise about its point', () => {
    const at = (by: 90 | 180 | 270) => darkOf(sceneOf({ turned: { by, x: 10, y: 10 } }));
    expect(at(90)).to.deep.equal({ left: 18, top: 0, right: 20, bottom: 8 });
    expect(at(180)).to.deep.equal({ left: 12, top: 18, right: 20, bottom: 20 });
    expect(at(270)).to.deep.equal({ left: 0, top: 12, right: 2, bottom: 20 });
  });

  it('is moved and scaled before that', () => {
    const moved = darkOf(sceneOf({ at: { x: 2, y: 4, scale: 2 }, turned: { by: 180, x: 10, y: 10 } }));
    expect(moved).to.deep.equal({ left: 2, top: 12, right: 18, bottom: 16 });
  });
});
