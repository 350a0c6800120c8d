import type { Language } from '@y12355/core';
import {
  codeAddress,
  previewAddress,
  svgAddress,
  type Template,
  templateIds,
  templateOf,
  thumbnail,
  withSamples,
} from '@y12355/posters/browser';
import type { PosterEngine, PosterTemplate, PosterValues } from './engine.types.js';

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
    newsroom: async (lang) => (await import('./poster-file.js')).newsroomParts(lang),
    async preview(id, given, lang) {
      const template = await fileOf(id);
      const { values, address } = split(template, given);
      return previewAddress(template, { lang, values: withSamples(template, values, lang), address });
    },
    async make(id, given, lang, format, onProgress) {
      const template = await fileOf(id);
      onProgress(0.1);
      // Whoever only looks needs none of it.
      const { makeFile } = await import('./poster-file.js');
      const file = await makeFile(template, format, {
        ...split(template, given),
        lang,
        campaign: given['campaign'],
      });
      onProgress(1);
      return file;
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
