/**
 * Text of a page in the encoding that it says: by its first bytes, its header, or its head. One that says none is
 * UTF-8 where it can be, else GBK, as browsers guess a page in Chinese.
 */
export function decode(content: Uint8Array, contentType: string): string {
  const said = bomOf(content) ?? known(charsetIn(contentType)) ?? readable(known(charsetIn(headOf(content))));
  if (said) return new TextDecoder(said).decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('gb18030').decode(content);
  }
}

/** Whether there is a sign that no text holds where nothing says what it is. */
export function isBinary(content: Uint8Array): boolean {
  return bomOf(content) === undefined && content.subarray(0, 1024).includes(0);
}

function bomOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** `charset=` of a header and of `<meta>` alike. */
function charsetIn(text: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1];
}

/** A page names its encoding in its head, in signs that every encoding shares. */
function headOf(content: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(content);
  const end = text.search(/<\/head|<body/i);
  const head = text.slice(0, Math.max(end, 1024));
  return head.match(/<meta[^>]*>/gi)?.join('') ?? '';
}

function known(label: string | undefined): string | undefined {
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** A head that could be read is in no UTF-16, whatever it says; browsers take UTF-8 then. */
const readable = (encoding: string | undefined) => encoding?.replace(/^utf-16.*/, 'utf-8');
