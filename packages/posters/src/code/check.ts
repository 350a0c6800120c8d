import { ratio } from './contrast.js';
import { type Reading, readCode } from './decode.js';
import type { Pixels } from './pixels.js';
import { LEAST_CONTRAST } from './plan.js';
import { QUIET } from './size.js';

export interface CodeFinding {
  code: 'unreadable' | 'other-text' | 'inverted' | 'pale' | 'quiet-zone';
  /** What is wrong and what to do. */
  message: string;
}

/** Share of the way from light to dark that a place of the quiet zone may go, for what printing and saving leave. */
const QUIET_SHARE = 0.25;

/** Whether all of the quiet zone is in the picture and as light as the code's light modules. */
function isQuiet({ count, dark, light, luminanceAt }: Reading): boolean {
  const least = light - (light - dark) * QUIET_SHARE;
  for (let ring = 1; ring <= QUIET; ring += 1) {
    const [from, to] = [0.5 - ring, count - 0.5 + ring];
    for (let at = from; at <= to; at += 1) {
      const places = [luminanceAt(at, from), luminanceAt(at, to), luminanceAt(from, at), luminanceAt(to, at)];
      if (places.some((value) => value === undefined || value < least)) return false;
    }
  }
  return true;
}

/**
 * Whether the code in a finished picture can be scanned by everybody: it is read, says what it should, is dark on
 * light with enough contrast and has its quiet zone. A decoder alone forgives most of these, poorer readers do not.
 *
 * @param text what it should say
 * @returns what is wrong; empty where nothing is
 *
 * Throws CodeError `picture` where sizes and bytes do not belong together.
 */
export function checkCode(pixels: Pixels, text: string): CodeFinding[] {
  const reading = readCode(pixels);
  if (!reading) {
    const message = `no code can be read in ${pixels.width} × ${pixels.height} pixels; expected ${JSON.stringify(text)}`;
    return [{ code: 'unreadable', message: `${message}: draw it whole, larger and sharp` }];
  }
  const findings: CodeFinding[] = [];
  const add = (code: CodeFinding['code'], message: string) => findings.push({ code, message });
  if (reading.text !== text) {
    add('other-text', `the code says ${JSON.stringify(reading.text)}; expected ${JSON.stringify(text)}`);
  }
  if (reading.isInverted) {
    add('inverted', 'the code is light on dark, which many readers do not know: swap its colors');
    return findings;
  }
  const contrast = ratio(reading.dark, reading.light);
  if (contrast < LEAST_CONTRAST) {
    add(
      'pale',
      `the code's modules have a contrast of ${contrast.toFixed(2)} : 1; expected ${LEAST_CONTRAST} : 1 at least: take a darker ink`,
    );
  }
  if (!isQuiet(reading)) {
    add(
      'quiet-zone',
      `less than ${QUIET} modules around the code are as light as its ground: give it a larger panel or move what is near`,
    );
  }
  return findings;
}
