import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LayoutError } from '../errors.js';
import { imageInfo } from '../image.js';
import type { Template } from '../template.js';
import type { Values } from '../values.js';
import { brief } from './errors.js';

/**
 * Values in which each picture stands itself as a `data:` address; a table names files.
 *
 * @param folder from which the files are counted
 * @throws LayoutError bad-image
 */
export function withPictures({ blocks }: Template, values: Values, folder: string): Values {
  const named = blocks.flatMap((block) => (block.kind === 'image' ? [block.field] : []));
  const read = named.flatMap((field) => {
    const value = values[field];
    return value && !value.startsWith('data:')
      ? [[field, picture(field, resolve(folder, value), ', counted from the folder of the table')]]
      : [];
  });
  return { ...values, ...(Object.fromEntries(read) as Record<string, string>) };
}

/**
 * The operator's mini-program code as a `data:` address.
 *
 * @throws LayoutError bad-image
 */
export const codePicture = (path: string): string => picture('--code-image', resolve(path));

function picture(field: string, path: string, from = ''): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const message = `${field}: ${brief(error)}; name a PNG or JPEG file${from}`;
    throw new LayoutError('bad-image', message, field);
  }
  return `data:image/${imageInfo(bytes).kind};base64,${bytes.toString('base64')}`;
}
