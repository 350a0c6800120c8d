/** The encoder of `qrcode` alone, without its drawings and files. */
declare module 'qrcode/lib/core/qrcode.js' {
  /** Throws where the text is longer than a code can hold. */
  export function create(
    text: string,
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { readonly modules: { readonly size: number; readonly data: Uint8Array } };
}
