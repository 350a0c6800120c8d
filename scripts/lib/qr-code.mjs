/** A file of all elements has no QR encoder: it would add a tenth for what few pages show. */
export function withoutCode() {
  return {
    name: 'without-code',
    resolveId(source, importer) {
      return /\/qr-code\.js$/.test(source)
        ? this.resolve(source.replace(/code\.js$/, 'code.elsewhere.js'), importer)
        : null;
    },
  };
}
