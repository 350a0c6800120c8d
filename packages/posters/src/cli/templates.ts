import { drawnText, type FontSet } from '../font/font-set.js';
import { sheet } from '../sheet.js';
import { toSvg } from '../svg.js';
import type { Field, PosterLanguage, Template } from '../template.js';
import type { TemplatesArguments } from './arguments.js';
import { fontFiles } from './font-files.js';
import { loadFonts, subsetFonts } from './fonts.js';
import { OutFolder } from './out-folder.js';
import { raster } from './raster.js';
import type { ExitCode, Surroundings } from './surroundings.js';

/** Pixels on the longer side of a preview. */
const PREVIEW = 900;

/** Lists the templates, and draws a preview of each where a folder for them is given. */
export async function templates(
  { lang, preview, json }: TemplatesArguments,
  known: ReadonlyMap<string, Template>,
  around: Surroundings,
): Promise<ExitCode> {
  const all = [...known.values()];
  if (json)
    around.out(
      JSON.stringify(
        all.map((template) => described(template, lang)),
        null,
        2,
      ),
    );
  else for (const template of all) around.out(text(template, lang));
  if (preview === undefined) return 0;
  const folder = new OutFolder(preview, '--preview', around.write);
  folder.open();
  const fonts = await loadFonts();
  for (const template of all) {
    if (around.signal.aborted) return 130;
    const name = `${template.id}.png`;
    folder.put([{ name, bytes: await previewOf(template, lang, fonts) }]);
  }
  around.out(`${all.length} previews in ${preview}`);
  return 0;
}

function described({ id, title, kind, page, pixels, fields }: Template, lang: PosterLanguage) {
  return {
    id,
    title: title[lang],
    kind,
    width: page.width,
    height: page.height,
    bleed: page.bleed,
    ...(pixels && { pixels }),
    fields: fields.map(({ name, label, required, max, choices }) => ({
      name,
      label: label[lang],
      required,
      max,
      ...(choices && { choices }),
    })),
  };
}

function text(template: Template, lang: PosterLanguage): string {
  const { id, title, page, pixels, fields } = template;
  const size = pixels
    ? `${pixels.width} × ${pixels.height} pixels`
    : `${page.width} × ${page.height} mm, ${page.bleed} mm bleed`;
  const rows = fields.map(({ name, label, required, max, choices }) => {
    const limits = choices ? choices.filter(Boolean).join(' or ') : `at most ${max} characters`;
    return `    ${name}: ${label[lang]}, ${limits}${required ? ', needed' : ''}`;
  });
  return [`${id}  ${title[lang]}  ${size}`, ...rows].join('\n');
}

const SAMPLE: Readonly<Record<PosterLanguage, string>> = {
  'zh-CN': '示例学校',
  'zh-HK': '示例學校',
  en: 'Sample school',
};

/** What stands in a field where nobody has filled it: a sample school, else what belongs there, if anything has to. */
function sampleOf({ name, label, required, choices, max }: Field, lang: PosterLanguage): string {
  if (name === 'school') return SAMPLE[lang];
  if (!required) return '';
  return choices?.find(Boolean) ?? [...label[lang]].slice(0, max).join('');
}

async function previewOf(template: Template, lang: PosterLanguage, fonts: FontSet): Promise<Buffer> {
  const { page, fields } = template;
  const scene = sheet(template, {
    lang,
    values: Object.fromEntries(fields.map((field) => [field.name, sampleOf(field, lang)])),
    address: 'https://example.org/q/sample',
  });
  const files = fontFiles(await subsetFonts(fonts, drawnText(scene)));
  try {
    const width = Math.round((PREVIEW * page.width) / Math.max(page.width, page.height));
    return raster(toSvg(scene), width, files).png();
  } finally {
    files.remove();
  }
}
