import type { Language } from '@y12355/core';
import {
  fileName,
  makeSheet,
  newsroomText,
  planStems,
  type Template,
  templateLabels,
  textOf,
} from '@y12355/posters/browser';
import type { MadePoster, TextPart } from './engine.types.js';
import type { Format } from './material-downloader.choices.js';

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

interface Wish {
  values: Readonly<Record<string, string | undefined>>;
  address: string;
  lang: Language;
  campaign: string | undefined;
}

/** Bytes of a name around the school's own. */
const AROUND = 60;

/** A poster as a file under its name. @throws what `makeSheet` does */
export async function makeFile(
  template: Template,
  format: Format,
  { values, address, lang, campaign }: Wish,
): Promise<MadePoster> {
  const { id } = template;
  const options = { lang, values, address, fonts: FONTS };
  const { blob, scene, deviceFont, codeRead } = await makeSheet(template, format, options);
  const school = values['school'] ?? '';
  const [stem = ''] = planStems([{ line: 1, school, campaign: campaign ?? id }], AROUND);
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
}

/** Words for newsrooms, part by part. */
export async function newsroomParts(lang: Language): Promise<TextPart[]> {
  const text = await newsroomText();
  return text.parts.map(({ id, title }) => ({ id, title: title[lang], text: textOf(text, id, lang) }));
}
