import { KitError } from '@y12355/core';
import type { PosterEngine, PosterTemplate } from './engine.types.js';

/** Templates of this build. Without one the element lists files and offers no poster. */
const templates: readonly PosterTemplate[] = [];

function unknown(id: string): KitError {
  const ids = templates.map((template) => template.id).join(', ');
  return new KitError(
    'unknown-template',
    `template "${id}" is not known; there are ${ids || 'none in this build'}`,
  );
}

/** Draws posters; loaded when an element is to offer some. */
export const engine: PosterEngine = {
  listTemplates: () => templates,
  preview: (id) => Promise.reject(unknown(id)),
  make: (id) => Promise.reject(unknown(id)),
};
