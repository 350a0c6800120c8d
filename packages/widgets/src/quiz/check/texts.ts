import { flat } from '../enabled.js';
import type { Form, Text } from '../form.js';

/** What a text is to whoever reads it. */
export type Role = 'title' | 'group' | 'question' | 'answer' | 'words' | 'result';

export interface Place {
  text: Text;
  role: Role;
  /** linkId, with the code of an answer behind it; a scale with the start of its band. */
  at: string;
}

/** Everything of a form that somebody reads, in its order. */
export function textsOf(form: Form): readonly Place[] {
  const places: Place[] = [{ text: form.title, role: 'title', at: 'title' }];
  if (form.description) places.push({ text: form.description, role: 'title', at: 'description' });
  for (const item of flat(form.items)) {
    const role = item.kind === 'group' ? 'group' : item.kind === 'display' ? 'words' : 'question';
    if (item.text.own) places.push({ text: item.text, role, at: item.linkId });
    if (item.kind === 'display' && item.source) {
      places.push({ text: item.source, role: 'words', at: `${item.linkId} source` });
    }
    if (item.kind !== 'choice') continue;
    for (const { code, text } of item.options)
      places.push({ text, role: 'answer', at: `${item.linkId} ${code}` });
  }
  for (const { id, title, bands } of form.scales) {
    if (title) places.push({ text: title, role: 'result', at: id });
    for (const band of bands) {
      for (const text of [band.title, band.text]) {
        if (text) places.push({ text, role: 'result', at: `${id} ${band.from}` });
      }
    }
  }
  return places;
}
