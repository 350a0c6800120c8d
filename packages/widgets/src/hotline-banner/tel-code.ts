/** Written by scripts/tel-code.ts: the code for `tel:12355`, level M; not edited by hand. */
export const TEL_CODE = {
  /** Modules on a side, without the quiet zone of four. */
  size: 21,
  /** Strokes one module wide; the first row's middle is y 0. */
  path: 'm0 0h7m1 0h1m1 0h3m1 0h7m-21 1h1m5 0h1m1 0h1m5 0h1m5 0h1m-21 1h1m1 0h3m1 0h1m3 0h1m3 0h1m1 0h3m1 0h1m-21 1h1m1 0h3m1 0h1m1 0h1m2 0h2m1 0h1m1 0h3m1 0h1m-21 1h1m1 0h3m1 0h1m3 0h1m3 0h1m1 0h3m1 0h1m-21 1h1m5 0h1m7 0h1m5 0h1m-21 1h7m1 0h1m1 0h1m1 0h1m1 0h7m-13 1h1m-9 1h1m1 0h2m1 0h3m1 0h2m3 0h1m2 0h1m1 0h2m-21 1h1m4 0h1m6 0h7m1 0h1m-21 1h3m1 0h7m1 0h1m2 0h1m3 0h2m-21 1h1m2 0h1m3 0h2m1 0h1m1 0h2m1 0h1m1 0h1m1 0h1m-20 1h1m3 0h1m1 0h6m3 0h2m2 0h1m-12 1h1m4 0h1m1 0h2m1 0h2m-20 1h7m1 0h3m2 0h4m-17 1h1m5 0h1m1 0h1m1 0h6m2 0h1m-19 1h1m1 0h3m1 0h1m2 0h1m1 0h1m2 0h2m2 0h3m-21 1h1m1 0h3m1 0h1m1 0h1m1 0h1m2 0h1m1 0h2m1 0h2m-20 1h1m1 0h3m1 0h1m1 0h1m1 0h2m1 0h1m1 0h1m-16 1h1m5 0h1m2 0h4m1 0h1m2 0h1m2 0h1m-21 1h7m1 0h5m3 0h2',
};
