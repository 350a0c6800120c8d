export type CodeFault =
  | 'text'
  | 'scheme'
  | 'length'
  | 'measure'
  | 'logo'
  | 'color'
  | 'contrast'
  | 'inverted'
  | 'too-small'
  | 'pixels'
  | 'base'
  | 'campaign'
  | 'picture'
  | 'wasm';

/** Why a code cannot be made or read. The sentence says what to change; `code` and `values` serve a translation. */
export class CodeError extends Error {
  override readonly name = 'CodeError';

  constructor(
    readonly code: CodeFault,
    message: string,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}
