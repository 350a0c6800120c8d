/**
 * Three pages that show the same centers: the kit's locator, Google's store locator, and a map with a list beside
 * it written plainly on Leaflet. Each says its first center as soon as it is drawn.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { page, watchFor } from './watched.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const installed = join(here, 'node_modules');

export const isInstalled = () => existsSync(join(installed, 'leaflet'));

const packaged = (path) => readFileSync(join(installed, path));
const FIRST = '示例服务点 1';

/** Centers of a large city, all with a point; the shape of the contract. */
export function centers(count) {
  return Array.from({ length: count }, (_, index) => ({
    id: `c${index + 1}`,
    name: `示例服务点 ${index + 1}`,
    kind: 'county',
    areaName: '天河区',
    region: '440106',
    address: `示例路 ${index + 1} 号`,
    location: { lng: 113.2 + (index % 40) / 100, lat: 23 + Math.floor(index / 40) / 100, crs: 'wgs84' },
    phones: [],
    services: [],
    audience: {},
    visibility: 'public',
    accessibility: [],
    verifiedOn: '2026-09-01',
    source: '示例数据',
    sample: true,
    hours: {
      rules: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '09:00', end: '18:00' })),
      exceptions: [],
      holidayPolicy: 'closed',
      makeupPolicy: 'as-weekday',
    },
  }));
}

const leafletPage = `
  fetch('/centers.json').then(function (answer) { return answer.json(); }).then(function (document_) {
    var map = L.map('map').setView([23.1, 113.3], 11);
    L.tileLayer('/tile.png?{z}/{x}/{y}', { attribution: '示例' }).addTo(map);
    var list = document.querySelector('ul');
    document_.centers.forEach(function (center) {
      L.marker([center.location.lat, center.location.lng]).bindPopup(center.name).addTo(map);
      var item = document.createElement('li');
      item.textContent = center.name + ' ' + center.address;
      list.append(item);
    });
  });`;

/**
 * Stands in for the maps service that the peer waits for, and answers at once: the peer's best case, which no
 * network gives.
 */
const mapsAtOnce = `
  class Point { constructor(at) { this.at = at; } lat() { return this.at.lat; } lng() { return this.at.lng; } toJSON() { return this.at; } equals() { return false; } }
  class Bounds { extend() { return this; } }
  class Thing { constructor(...given) { this.given = given; } addListener() { return { remove() {} }; } setOptions() {} fitBounds() {} panTo() {} setMap() {} get() {} set() {} }
  const library = { LatLng: Point, LatLngBounds: Bounds, UnitSystem: { METRIC: 0, IMPERIAL: 1 }, event: { addListener() {}, removeListener() {} },
    Map: Thing, MapElement: class extends HTMLElement {}, AdvancedMarkerElement: Thing, PinElement: Thing, Place: Thing, PlacesService: Thing, DistanceMatrixService: Thing, Autocomplete: Thing };
  window.google = { maps: { ...library, importLibrary: async () => library } };`;

const googlePage = (withMaps) => `
  ${withMaps ? mapsAtOnce : ''}
  fetch('/centers.json').then((answer) => answer.json()).then(async ({ centers }) => {
    await import('/google.js');
    await customElements.whenDefined('gmpx-store-locator');
    document.querySelector('gmpx-store-locator').listings = centers.map(({ name, address, location }) => ({
      title: name, addressLines: [address], position: { lat: location.lat, lng: location.lng },
    }));
  });`;

/** Pixel of a tile. */
const tile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Paths to what is served there.
 *
 * @returns {Record<string, string | Buffer>}
 */
export function files(count) {
  const google = (withMaps) =>
    page(
      `<script type="module" src="/google-page${withMaps ? '' : '-alone'}.js"></script>`,
      '<gmpx-store-locator></gmpx-store-locator>',
    );
  return {
    '/kit': page(
      '<script type="module" src="/kit/y12355.loader.js"></script>',
      '<y12355-center-locator src="/centers.json"><a href="tel:12355">12355</a></y12355-center-locator>',
    ),
    '/kit-file': page(
      '<script defer src="/kit/widgets/center-locator.min.js"></script>',
      '<y12355-center-locator src="/centers.json"><a href="tel:12355">12355</a></y12355-center-locator>',
    ),
    '/leaflet': page(
      '<link rel="stylesheet" href="/leaflet.css"><style>#map{height:400px}</style><script defer src="/leaflet.js"></script><script defer src="/leaflet-page.js"></script>',
      '<div id="map"></div><ul></ul>',
    ),
    '/google': google(true),
    '/google-alone': google(false),
    '/watch.js': watchFor(FIRST),
    '/leaflet-page.js': leafletPage,
    '/google-page.js': googlePage(true),
    '/google-page-alone.js': googlePage(false),
    '/leaflet.js': packaged('leaflet/dist/leaflet.js'),
    '/leaflet.css': packaged('leaflet/dist/leaflet.css'),
    '/images/marker-icon.png': packaged('leaflet/dist/images/marker-icon.png'),
    '/images/marker-icon-2x.png': packaged('leaflet/dist/images/marker-icon-2x.png'),
    '/images/marker-shadow.png': packaged('leaflet/dist/images/marker-shadow.png'),
    '/google.js': packaged('@googlemaps/extended-component-library/dist/index.min.js'),
    '/tile.png': tile,
    '/centers.json': JSON.stringify({
      version: 1,
      asOf: '2026-09-01T09:00:00+08:00',
      centers: centers(count),
    }),
  };
}
