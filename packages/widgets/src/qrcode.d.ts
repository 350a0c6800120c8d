/** The encoder of `qrcode` alone, without its drawings and files. A CommonJS file: it is taken whole. */
declare module 'qrcode/lib/core/qrcode.js' {
  const encoder: {
    /** Throws where the text is longer than a code can hold. */
    create(
      text: string,
      options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
    ): { readonly modules: { readonly size: number; readonly data: Uint8Array } };
  };
  export default encoder;
}
