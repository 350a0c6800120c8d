/** The modules of a QR code, row by row; anything that is true is dark. */
export interface Modules {
  readonly size: number;
  readonly data: ArrayLike<number | boolean>;
}

/** Dark modules as one path: strokes one module high, row by row, each move relative to the last. */
export function strokes({ size, data }: Modules): string {
  let path = '';
  let [x, y] = [0, 0];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size;) {
      let end = column;
      while (end < size && data[row * size + end]) end += 1;
      if (end > column) {
        path += `m${column - x} ${row - y}h${end - column}`;
        [x, y] = [end, row];
      }
      column = end + 1;
    }
  }
  return path;
}
