import { fonts, type Language, mark, palettes } from '@y12355/core';
import { render } from 'lit';
import { layOut, MARGIN, type PictureText, WIDTH } from './picture.model.js';

/** Points of the picture for each px of its layout: sharp on a phone, and small enough to send. */
const SCALE = 2;
const MARK = 44;

export interface Picture {
  /** `data:image/png;base64,…` */
  src: string;
  /** px at which it is as large as text around it. */
  width: number;
  height: number;
}

/**
 * The picture as the address of a PNG: light whatever the theme, since it lies among other pictures.
 *
 * @throws where the browser gives no canvas, or no picture of it
 */
export function drawPicture(text: PictureText, language: Language): Picture {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas in this browser');
  const family = fonts[language === 'zh-HK' ? language : 'zh-CN'];
  const font = (size: number, bold: boolean) => `${bold ? 700 : 400} ${size}px ${family}`;
  const { height, texts, rule } = layOut(text, (line, size, bold) => {
    pen.font = font(size, bold);
    return pen.measureText(line).width;
  });
  // Sizing a canvas empties it.
  canvas.width = WIDTH * SCALE;
  canvas.height = height * SCALE;
  pen.scale(SCALE, SCALE);
  const { paper, ink, soft, hair } = palettes.light;
  pen.fillStyle = paper;
  pen.fillRect(0, 0, WIDTH, height);
  pen.fillStyle = hair;
  pen.fillRect(MARGIN, rule, WIDTH - 2 * MARGIN, 1);
  for (const { text: line, x, y, ...look } of texts) {
    pen.font = font(look.size, look.bold);
    pen.fillStyle = look.soft ? soft : ink;
    pen.fillText(line, x, y);
  }
  drawMark(pen, ink);
  const src = canvas.toDataURL('image/png');
  // What a browser says that has no memory left for it, or does not let pages read it.
  if (!src.startsWith('data:image/png;base64,')) throw new Error('the canvas gave no picture');
  return { src, width: WIDTH, height };
}

/** The number as it is drawn everywhere. */
function drawMark(pen: CanvasRenderingContext2D, ink: string): void {
  const place = document.createElement('div');
  render(mark(MARK), place);
  pen.strokeStyle = ink;
  pen.lineWidth = 14;
  pen.lineCap = pen.lineJoin = 'round';
  const unit = MARK / 100;
  for (const path of place.querySelectorAll('path')) {
    const x = Number(/\d+/.exec(path.getAttribute('transform') ?? '')?.[0] ?? 0);
    pen.save();
    // The ink begins 8 of 100 inside its box: the 1 stands on the edge of the text.
    pen.translate(MARGIN + (x - 8) * unit, MARGIN);
    pen.scale(unit, unit);
    pen.stroke(new Path2D(path.getAttribute('d') ?? ''));
    pen.restore();
  }
}
