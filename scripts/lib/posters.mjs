/** A file that has to be one whole draws no posters: the engine would weigh as much as all elements together. */
export function withoutPosters() {
  return {
    name: 'without-posters',
    resolveId(source, importer) {
      return /\/bench\.js$/.test(source)
        ? this.resolve(source.replace(/bench\.js$/, 'bench.elsewhere.js'), importer)
        : null;
    },
  };
}
