/** Text of a page in the encoding that it says: by its first bytes, its header, or its head; else UTF-8. */
export function decode(content: Uint8Array, contentType: string): string {
  const said = bomOf(content) ?? charsetIn(contentType) ?? charsetIn(headOf(content)) ?? 'utf-8';
  return decoderFor(said).decode(content);
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

/** A page names its encoding in its first 1024 bytes, in signs that every encoding shares. */
function headOf(content: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(content.subarray(0, 1024));
  return head.match(/<meta[^>]*>/gi)?.join('') ?? '';
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
