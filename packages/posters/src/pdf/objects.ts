/** The objects of a PDF file, written one after the other, with their table at the end (PDF 1.7, ISO 32000-1). */

const encoder = new TextEncoder();

export class PdfFile {
  readonly #parts: Uint8Array[] = [];
  readonly #offsets: number[] = [];
  #length = 0;

  constructor() {
    // Four bytes above 127 tell mailers that the file is binary.
    this.#push('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', true);
  }

  /** Keeps a number for an object that is named before it is written. */
  reserve(): number {
    this.#offsets.push(0);
    return this.#offsets.length;
  }

  /** Writes an object and returns its number. */
  add(body: string, id = this.reserve()): number {
    this.#offsets[id - 1] = this.#length;
    this.#push(`${id} 0 obj\n${body}\nendobj\n`);
    return id;
  }

  /** The same with bytes behind it; `more` are further entries of its dictionary. */
  stream(bytes: Uint8Array, more: string, id = this.reserve()): number {
    this.#offsets[id - 1] = this.#length;
    this.#push(`${id} 0 obj\n<<${more}/Length ${bytes.length}>>\nstream\n`);
    this.#parts.push(bytes);
    this.#length += bytes.length;
    this.#push('\nendstream\nendobj\n');
    return id;
  }

  /** The whole file. `id` is 32 hexadecimal digits that are the same for the same content. */
  end(root: number, info: number, id: string): Uint8Array {
    const start = this.#length;
    const rows = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.#offsets.length + 1;
    this.#push(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n` +
        `<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>\nstartxref\n${start}\n%%EOF\n`,
    );
    const file = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      file.set(part, at);
      at += part.length;
    }
    return file;
  }

  #push(text: string, binary = false): void {
    const bytes = binary ? Uint8Array.from(text, (one) => one.charCodeAt(0)) : encoder.encode(text);
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}

/** A text of the document's own, such as its title: UTF-16 in hexadecimal, so nothing in it can end the string. */
export function pdfText(text: string): string {
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `<${hex.toUpperCase()}>`;
}

/** A number as PDF takes it: no exponent, no more digits than a printer can use. */
export function num(value: number): string {
  const text = (Math.round(value * 1000) / 1000).toFixed(3);
  return text.replace(/\.?0+$/, '').replace(/^-0$/, '0');
}
