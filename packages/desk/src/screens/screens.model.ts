import type { Kiosk } from '@y12355/client/staff';
import { regionName } from '@y12355/domain';
import { momentWords } from '../kit/time-words.js';
import { t } from '../kit/words.js';
import { c } from './screens.words.js';

/** What is told of a screen, in words. */

const order: Record<Kiosk['state'], number> = { silent: 0, running: 1, new: 2 };

/** Those that somebody has to look at first: silent, then with a fault, then by id. */
export function byNeed(kiosks: readonly Kiosk[]): Kiosk[] {
  const faulty = ({ report }: Kiosk) => (report && report.faults.length > 0 ? 0 : 1);
  return [...kiosks].sort(
    (a, b) => order[a.state] - order[b.state] || faulty(a) - faulty(b) || (a.id < b.id ? -1 : 1),
  );
}

/** How many are in each state; those without any are left out. */
export function stateCounts(kiosks: readonly Kiosk[]): string[] {
  return (['silent', 'running', 'new'] as const).flatMap((state) => {
    const number = kiosks.filter((kiosk) => kiosk.state === state).length;
    return number === 0 ? [] : [c(`${state}Count`, { number })];
  });
}

export function whereWords({ place, region }: Kiosk): string {
  return [regionName(region) ?? region, place].filter(Boolean).join(' · ');
}

/** Bytes as people read them: 12 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} kB`;
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/** Two of its clock's minutes are nothing that anybody sees. */
const CLOCK_MS = 120_000;

/** A report as rows of name and value. */
export function reportRows({ report, lastSeen }: Kiosk): [name: string, value: string][] {
  const rows: [string, string][] = [];
  if (lastSeen !== null) rows.push([c('lastSeen'), momentWords(t, lastSeen)]);
  if (!report) return rows;
  const { scene, playlist, version, shape, width, height, storage, clockOffset } = report;
  rows.push([c('scene'), scene ?? c('none')]);
  rows.push([c('playlist'), playlist ?? c('builtIn')]);
  rows.push([c('version'), version]);
  rows.push([c('picture'), `${width} × ${height} · ${c(shape)}`]);
  if (storage) {
    const used = sizeWords(storage.used);
    const quota = storage.quota;
    rows.push([c('storage'), quota === null ? used : c('storageOf', { used, quota: sizeWords(quota) })]);
  }
  if (Math.abs(clockOffset) >= CLOCK_MS) {
    const minutes = Math.round(Math.abs(clockOffset) / 60_000);
    rows.push([c('clock'), c(clockOffset > 0 ? 'clockBehind' : 'clockAhead', { minutes })]);
  }
  return rows;
}

/** Scenes of the last seven days together. */
export function weekSum({ days }: Kiosk): number {
  return days.reduce((sum, { shown }) => sum + shown, 0);
}
