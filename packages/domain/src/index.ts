export type * from './types.js';
export { nextSeasonChange, seasonOn } from './campaign.js';
export {
  addDays,
  atChina,
  chinaDate,
  chinaIso,
  chinaMinutes,
  ChinaTimeError,
  clockText,
  daysBetween,
  isDate,
  DAY_MINUTES,
  minutesOf,
  parseIso,
  timeText,
  weekdayOf,
} from './china-time.js';
export { telOf } from './center-phone.js';
export { isInChina, isNearCity } from './extents.js';
export { type Findable, findsWords, foldText } from './find.js';
export { HOTLINE, type HotlineNumber, isRegistered, telHref, UnknownHotlineError } from './hotline.js';
export { type Hotline, hotlines, type Wording } from './hotline-registry.js';
export { htmlText } from './html-text.js';
export { looksPersonal } from './personal.js';
export { phoneDigits, phoneFault, type PhoneFault } from './phone.js';
export {
  cities,
  findRegion,
  isWithin,
  parentOf,
  PROVINCE,
  type Region,
  type RegionLevel,
  regionName,
  secondLevel,
} from './regions.js';
export { type Basis, type ResolvedDay, resolveDay, type Span, spanOf, weekOf } from './schedule/day.js';
export { formatHours, HoursTextError, parseHours } from './schedule/hours-text.js';
export { lawHoliday } from './schedule/law.js';
export { type DaySlot, SlotLengthError, slotsOn } from './schedule/slots.js';
export { nextChange, openState, type OpenState } from './schedule/state.js';
export { isPlacementCode, PLACEMENT_CODE } from './placement.js';
export { textWayHref } from './text-way.js';
export { type Campus, campuses, type Season, seasons } from './seasons.js';
export { VERIFIED_DAYS } from './verified.js';
export {
  type Asset,
  type Playlist,
  type Scene,
  type SceneData,
  type SceneType,
  type ScreenText,
  type Shape,
  shapes,
} from './kiosk/playlist.js';
export { assetEnding, type AssetKind, assetKinds } from './kiosk/check-asset.js';
export {
  type CheckedPlaylist,
  checkPlaylist,
  type CheckOptions,
  isForScreen,
} from './kiosk/check-playlist.js';
export { ROOM as sceneRoom, sceneTypes } from './kiosk/check-scene.js';
export { type PlaylistFault, playlistFaultLine } from './kiosk/fault.js';
export { fairShares, newRotation, nextScene, type Rotation } from './kiosk/rotation.js';
export { isSceneShow, isSceneSight, type SceneShow, type SceneSight } from './kiosk/scene-show.js';
export { type Moment, scenesNow } from './kiosk/scenes-now.js';
export { isScreenId, textWidth } from './kiosk/values.js';
