// The package types its main file; this is the same as modules, of which a bundler keeps what is used.
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
