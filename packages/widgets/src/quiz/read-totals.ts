import type { Choice, Item, Scale } from './form.js';
import { readFormula, type Term } from './formula.js';
import { CALCULATED, type Rows } from './read-items.js';
import { hasScores } from './read-scales.js';
import { below, extensions, fault, type Spot, textAt } from './spot.js';

/** A scale for every total of the file, under the total's own linkId. */
export function readTotals(items: readonly Item[], rows: Rows): Scale[] {
  const totals = [...rows.values()].filter((row) => row?.item.kind === 'total');
  return totals.flatMap((row) => {
    const [extension] = row ? extensions(row.spot, CALCULATED) : [];
    if (!row || !extension) return [];
    const spot = below(extension, 'valueExpression');
    const terms =
      spot.raw['language'] === 'text/fhirpath' ? readFormula(textAt(spot, 'expression')) : undefined;
    const added = terms?.flatMap((term) => addedBy(term, items, spot, rows)) ?? [];
    if (!terms || new Set(added).size < added.length) fault(spot, 'formula', 'expression');
    const { linkId, text } = row.item;
    return {
      id: linkId,
      title: text.own ? text : undefined,
      items: added.map((question) => ({ question, reverse: false })),
      multiplier: 1,
      bands: [],
    };
  });
}

/** The questions whose scores a term adds. */
function addedBy({ steps, summed }: Term, roots: readonly Item[], spot: Spot, rows: Rows): Choice[] {
  let items = roots;
  let named = false;
  steps.forEach(({ all, ids, not }, at) => {
    if (at > 0) items = items.flatMap(inside);
    if (all) items = items.flatMap(withAllInside);
    named = !!ids && !not;
    if (!ids) return;
    const there = items.map(({ linkId }) => linkId);
    for (const id of named ? ids : []) {
      // Of an item that cannot be read enough has been said.
      if (!there.includes(id) && (!rows.has(id) || rows.get(id)))
        fault(spot, 'unknownItem', 'expression', id);
    }
    items = items.filter(({ linkId }) => ids.includes(linkId) !== not);
  });
  const found = items.filter(hasScores);
  if (named ? found.length < items.length : found.length === 0) fault(spot, 'unscored', 'expression');
  // Two numbers without `.sum()` cannot be added in FHIRPath.
  if (!summed && (found.length > 1 || found.some(({ most }) => most > 1)))
    fault(spot, 'formula', 'expression');
  return found;
}

const inside = (item: Item): readonly Item[] => (item.kind === 'group' ? item.items : []);

function withAllInside(item: Item): readonly Item[] {
  return [item, ...inside(item).flatMap(withAllInside)];
}
