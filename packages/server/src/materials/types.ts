import type { MaterialItem } from '../contract/materials.js';

type Mime = MaterialItem['mime'] | 'text/vtt';

/** Endings of a name, and how a file of the type begins; a text begins as it likes. */
const types: Record<Mime, { endings: readonly string[]; begins?: (head: Buffer) => boolean }> = {
  'application/pdf': { endings: ['pdf'], begins: text('%PDF-') },
  'application/zip': { endings: ['zip'], begins: text('PK') },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    endings: ['docx'],
    begins: text('PK'),
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    endings: ['xlsx'],
    begins: text('PK'),
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    endings: ['pptx'],
    begins: text('PK'),
  },
  'image/gif': { endings: ['gif'], begins: text('GIF8') },
  'image/jpeg': { endings: ['jpg', 'jpeg'], begins: (head) => head.readUInt16BE(0) === 0xffd8 },
  'image/png': { endings: ['png'], begins: text('\x89PNG') },
  'image/svg+xml': { endings: ['svg'], begins: (head) => /<svg[\s>]/.test(head.toString('utf8')) },
  'image/webp': { endings: ['webp'], begins: (head) => head.toString('latin1', 8, 12) === 'WEBP' },
  'text/csv': { endings: ['csv'] },
  'text/plain': { endings: ['txt'] },
  'text/vtt': { endings: ['vtt'], begins: (head) => /^\uFEFF?WEBVTT/.test(head.toString('utf8')) },
  'video/mp4': { endings: ['mp4', 'm4v'], begins: (head) => head.toString('latin1', 4, 8) === 'ftyp' },
  'video/webm': { endings: ['webm'], begins: (head) => head.readUInt32BE(0) === 0x1a45dfa3 },
};

function text(start: string): (head: Buffer) => boolean {
  return (head) => head.toString('latin1', 0, start.length) === start;
}

const endingOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Why a name does not fit its type; undefined where it does. */
export function typeFault(mime: Mime, name: string): string | undefined {
  const { endings } = types[mime];
  return endings.includes(endingOf(name))
    ? undefined
    : `${mime} does not fit the name "${name}"; expected a name that ends with .${endings.join(' or .')}`;
}

/** Why a file is not what its type says, from its first bytes: a saved error page is the commonest. */
export function contentFault(mime: Mime, head: Buffer): string | undefined {
  const { begins } = types[mime];
  // Reading a number needs as many bytes.
  if (!begins || begins(Buffer.concat([head, Buffer.alloc(16)]))) return undefined;
  const page = /^\s*<(!doctype html|html)/i.test(head.toString('latin1'));
  return `the file does not begin like ${mime}${page ? '; it is a web page, perhaps an error that was saved' : ''}; save it again`;
}

/** The type of a picture or of subtitles by its name; undefined for any other. */
export function sideTypeOf(field: 'thumbnail' | 'subtitles', name: string): Mime | undefined {
  const fits = (mime: string) => (field === 'subtitles' ? mime === 'text/vtt' : mime.startsWith('image/'));
  return (Object.keys(types) as Mime[]).find(
    (mime) => fits(mime) && types[mime].endings.includes(endingOf(name)),
  );
}

/** The type of a file by the ending of its name. */
export function typeOf(name: string): Mime | undefined {
  return (Object.keys(types) as Mime[]).find((mime) => types[mime].endings.includes(endingOf(name)));
}
