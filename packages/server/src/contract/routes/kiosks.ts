import { createRoute, z } from '@hono/zod-openapi';
import { adcode } from '../common.js';
import { heartbeat, heartbeatAnswer, kioskDocument, kioskList, screenId, signedPlaylist } from '../kiosks.js';
import {
  body,
  busy,
  conditional,
  faulty,
  json,
  notJson,
  notModified,
  signedOut,
  staff,
  unreadable,
} from './parts.js';

/** Screens: each reads what it is and what to show, and says that it lives. */

const screen = [{ screen: [] as string[] }];
const params = z.object({ screen: screenId });
const headers = z.object({ authorization: z.string().optional() });
const refused = faulty('No such screen, or another key: the answer is the same');
const noScreen = faulty('The id of the screen has another form');
const tooOften = faulty('Too many wrong keys from one network, or heartbeats of one screen');

export const getKiosk = createRoute({
  method: 'get',
  path: '/v1/kiosk/{screen}',
  security: screen,
  request: { params, headers },
  responses: {
    200: json(kioskDocument, 'What this screen is, and which playlist it shows'),
    400: noScreen,
    401: refused,
    429: tooOften,
  },
});

export const getKioskPlaylist = createRoute({
  method: 'get',
  path: '/v1/kiosk/{screen}/playlist',
  security: screen,
  request: { params, headers: headers.extend(conditional.shape) },
  responses: {
    200: json(signedPlaylist, 'The playlist with its signature, byte for byte what its sha256 says'),
    304: notModified,
    400: noScreen,
    401: refused,
    404: faulty('There is none for this screen: the built-in scenes'),
    429: tooOften,
  },
});

export const sendHeartbeat = createRoute({
  method: 'post',
  path: '/v1/kiosk/{screen}/heartbeat',
  security: screen,
  request: { params, headers, body: body(heartbeat) },
  responses: {
    200: json(heartbeatAnswer, 'Taken'),
    400: unreadable,
    401: refused,
    413: faulty('Body larger than 32 KB'),
    415: notJson,
    422: faulty('A field is wrong'),
    429: tooOften,
    503: busy,
  },
});

export const listStaffKiosks = createRoute({
  method: 'get',
  path: '/v1/staff/kiosks',
  security: staff,
  request: { query: z.object({ region: adcode.optional(), cursor: z.string().max(40).optional() }) },
  responses: {
    200: json(kioskList, 'Screens in the scope of this account, 200 a page'),
    401: signedOut,
    403: faulty('The region is outside the scope of this account'),
    422: faulty('A query value is not allowed'),
  },
});
