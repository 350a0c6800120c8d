import { withSamples } from '../samples.js';
import { sheet } from '../sheet.js';
import { toSvg } from '../svg.js';
import type { PosterLanguage, Template } from '../template.js';

const SCHOOL: Readonly<Record<PosterLanguage, string>> = {
  'zh-CN': '示例学校',
  'zh-HK': '示例學校',
  en: 'Sample School',
};
/** A page that nobody has: what the code of a thumbnail says. */
const NOWHERE = 'https://example.org/q/sample';

/**
 * A template as a picture to choose it by: SVG in the device's own fonts, drawn where it is shown. It needs the
 * template alone, which is loaded anyway once it is chosen; files of their own would be twice as large, and one for
 * each language.
 */
export function thumbnail(template: Template, lang: PosterLanguage): string {
  const named = template.fields.some(({ name, required }) => required && name === 'school');
  const values = withSamples(template, named ? { school: SCHOOL[lang] } : {}, lang);
  return toSvg(sheet(template, { lang, values, address: NOWHERE }));
}
