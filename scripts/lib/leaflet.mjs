/** How Leaflet stands in a bundle. */

const probe = "div.innerHTML = '<svg/>'";

/**
 * Leaflet asks in its first lines, by writing HTML, whether the engine knows inline SVG, only to draw a flag that the
 * kit's map has not. A page with `require-trusted-types-for` refuses that and with it the whole file.
 */
export function leafletPolicy() {
  return {
    name: 'leaflet-policy',
    transform(code, id) {
      if (!/[\\/]leaflet-src\.esm\.js$/.test(id)) return null;
      if (!code.includes(probe))
        throw new Error(`${id} asks for inline SVG in another way now; see ${import.meta.url}`);
      return { code: code.replace(probe, ''), map: null };
    },
  };
}

/** A file that has to be one whole has no map: with one it would weigh twice as much. */
export function withoutMap() {
  return {
    name: 'without-map',
    resolveId(source, importer) {
      return /\/map\/view\.js$/.test(source)
        ? this.resolve(source.replace(/view\.js$/, 'elsewhere.js'), importer)
        : null;
    },
  };
}
