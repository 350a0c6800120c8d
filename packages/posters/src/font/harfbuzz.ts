import { type Font, FontError, readFont } from './sfnt.js';

/** What shapes text by itself is left out: every glyph has its place already. */
export const UNUSED_TABLES = ['GPOS', 'GSUB', 'GDEF', 'BASE', 'STAT', 'vhea', 'vmtx', 'gasp', 'prep', 'DSIG'];

/** What the program offers, as far as it is used; numbers are addresses in its memory (hb-subset.h). */
interface Harfbuzz {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** HB_MEMORY_MODE_WRITABLE, HB_SUBSET_SETS_DROP_TABLE_TAG, HB_SUBSET_FLAGS_NO_HINTING | …_NO_LAYOUT_CLOSURE. */
const WRITABLE = 2;
const DROP_TABLES = 3;
const FLAGS = 0x201;

const tagOf = (text: string): number => [...text].reduce((tag, one) => (tag << 8) + one.charCodeAt(0), 0);

/**
 * Cuts fonts by harfbuzz where `subset-font`, which reads files, cannot: in a page.
 *
 * @param program bytes of `harfbuzzjs/dist/harfbuzz-subset.wasm`
 * @returns a font with these characters alone; throws FontError where its tables contradict each other
 */
export async function harfbuzzCutter(program: BufferSource): Promise<(font: Font, text: string) => Font> {
  const { instance } = await WebAssembly.instantiate(program);
  const hb = instance.exports as unknown as Harfbuzz;
  hb._initialize();
  return (font, text) => {
    const bytes = cut(hb, font.bytes, text);
    if (!bytes) throw new FontError(`font of ${font.bytes.length} bytes cannot be cut`);
    return readFont(bytes);
  };
}

function cut(hb: Harfbuzz, bytes: Uint8Array, text: string): Uint8Array | undefined {
  // The memory may grow with each call, and then it is another one.
  const memory = () => new Uint8Array(hb.memory.buffer);
  const data = hb.malloc(bytes.length);
  memory().set(bytes, data);
  const source = hb.hb_blob_create(data, bytes.length, WRITABLE, 0, 0);
  const face = hb.hb_face_create(source, 0);
  hb.hb_blob_destroy(source);
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, FLAGS);
  const dropped = hb.hb_subset_input_set(input, DROP_TABLES);
  for (const tag of UNUSED_TABLES) hb.hb_set_add(dropped, tagOf(tag));
  const points = hb.hb_subset_input_unicode_set(input);
  // A font without a glyph is none; the space is in every text anyway.
  for (const sign of `${text} `) hb.hb_set_add(points, sign.codePointAt(0) as number);
  const subset = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  let out: Uint8Array | undefined;
  if (subset !== 0) {
    const result = hb.hb_face_reference_blob(subset);
    const [start, length] = [hb.hb_blob_get_data(result, 0), hb.hb_blob_get_length(result)];
    if (length > 0) out = memory().slice(start, start + length);
    hb.hb_blob_destroy(result);
    hb.hb_face_destroy(subset);
  }
  hb.hb_face_destroy(face);
  hb.free(data);
  return out;
}
