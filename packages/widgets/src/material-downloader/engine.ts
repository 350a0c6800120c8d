import type { Language } from '@y12355/core';
import {
  codeAddress,
  fileName,
  makeSheet,
  newsroomText,
  planStems,
  previewAddress,
  svgAddress,
  type Template,
  templateLabels,
  templateIds,
  templateOf,
  textOf,
  thumbnail,
  withSamples,
} from '@y12355/posters/browser';
import type { PosterEngine, PosterTemplate, PosterValues } from './engine.types.js';

/** The folder of fonts of a build, beside the folder that this file is in. */
const FONTS = new URL('../fonts/', import.meta.url).href;

const notes: Readonly<Record<'device' | 'shrunk' | 'missing-glyph', Readonly<Record<Language, string>>>> = {
  device: {
    'zh-CN': '字体没有取到，图里用的是这台设备的字体。',
    'zh-HK': '未能取得字型，圖中用的是這部裝置的字型。',
    en: "The fonts did not come, so this picture is set in this device's own.",
  },
  shrunk: {
    'zh-CN': '文字较长，字号缩小了一些。',
    'zh-HK': '文字較長，字型縮小了一些。',
    en: 'A long text was set in smaller type.',
  },
  'missing-glyph': {
    'zh-CN': '有一个字印不出来，那里是「〓」。',
    'zh-HK': '有一個字印不出來，該處是「〓」。',
    en: 'One character cannot be printed; 〓 stands in its place.',
  },
};

/** Values of a template's fields; what stands beside them is for the code. */
function split(template: Template, { base = location.origin, campaign, ...values }: PosterValues) {
  const names = template.fields.map(({ name }) => name);
  const own = Object.fromEntries(names.map((name) => [name, values[name]]));
  return { values: own, address: codeAddress(base, campaign) };
}

/** Draws posters; loaded with the templates when an element is to offer some. */
export async function loadEngine(): Promise<{ engine: PosterEngine }> {
  const files = await Promise.all(templateIds.map(templateOf));
  const list = files.map(listed);
  // One that is not in the list is refused by name.
  const fileOf = async (id: string) => files.find((file) => file.id === id) ?? templateOf(id);

  const engine: PosterEngine = {
    listTemplates: () => list,
    async newsroom(lang) {
      const text = await newsroomText();
      return text.parts.map(({ id, title }) => ({ id, title: title[lang], text: textOf(text, id, lang) }));
    },
    async preview(id, given, lang) {
      const template = await fileOf(id);
      const { values, address } = split(template, given);
      return previewAddress(template, { lang, values: withSamples(template, values, lang), address });
    },
    async make(id, given, lang, format, onProgress) {
      const template = await fileOf(id);
      onProgress(0.1);
      const { values, address } = split(template, given);
      const { blob, scene, deviceFont, codeRead } = await makeSheet(template, format, {
        lang,
        values,
        address,
        fonts: FONTS,
      });
      onProgress(1);
      const [stem = ''] = planStems(
        [{ line: 1, school: values['school'] ?? '', campaign: given['campaign'] ?? id }],
        60,
      );
      const told = [
        ...(deviceFont ? [notes.device[lang]] : []),
        ...scene.fallbacks.flatMap(({ kind }) => (kind === 'wrapped' ? [] : [notes[kind][lang]])),
      ];
      return {
        name: fileName(templateLabels([id]).get(id) ?? id, stem, format),
        blob,
        size: blob.size,
        codeChecked: codeRead === true,
        ...(told.length > 0 && { note: [...new Set(told)].join(lang === 'en' ? ' ' : '') }),
      };
    },
  };
  return { engine };
}

/** What the gallery shows of a template; drawn once for each language. */
function listed(template: Template): PosterTemplate {
  const { id, title, kind, season, audience, page, pixels, fields } = template;
  const drawings = new Map<Language, string>();
  return {
    id,
    title,
    kind,
    ...(season !== undefined && { season }),
    ...(audience !== undefined && { audience }),
    page,
    ...(pixels && { pixels }),
    fields,
    thumbnail: (language) => {
      const known = drawings.get(language) ?? svgAddress(thumbnail(template, language));
      drawings.set(language, known);
      return known;
    },
  };
}
