import { render } from 'lit';
import { after, type Language, languageOf, now, VERSION } from '@y12355/core';
import type { Scene } from '@y12355/domain';
import { Beats } from './alive/beats.js';
import {
  dayOf,
  isNight,
  momentText,
  judgeClock,
  offsetOf,
  type ClockJudgement,
} from './alive/clock.model.js';
import * as visits from './alive/idle.model.js';
import { LineUp, type Turn } from './alive/line-up.js';
import type { RemoteSettings, Service } from './alive/service.js';
import type { Store } from './alive/store.js';
import { every, localVoice, silence } from './alive/surroundings.js';
import { Updates } from './alive/updates.js';
import { decide, LOOK, turnOf } from './alive/watchdog.model.js';
import { type Content, frameOf, type Screen, shapeOf } from './layout/frame.js';
import { place } from './place.js';
import { openCount, doorsOf, type CenterNews } from './scenes/center.model.js';
import { codeText } from './scenes/code.js';
import { type Around, type Look, lookOf, staysFor } from './scenes/look.js';
import type { ScreenSettings } from './settings.js';
import { type Picture, view } from './view.js';
import { bringWords, speech } from './words.js';

export interface PlayerParts {
  root: HTMLElement;
  settings: ScreenSettings;
  /** Absent where there is no service at all, as on a USB stick. */
  service?: Service | undefined;
  store: Store;
  /** Address of the service, which codes lead to. */
  base?: string | undefined;
  /** Day of the build. */
  built: string;
  size(): { width: number; height: number };
  touch: boolean;
  random(): number;
  newId(): string;
  reload(): void;
}

/** Ms between two steps of the rain, two places of the pixel shift, two looks at the list of centers. */
const STEP = 4000;
const SHIFT = 240_000;
const NEWS = 900_000;
/** Scenes that are tried at one change. */
const TRIES = 24;
/** Ms until a picture or video has to be there. */
const MEDIA = 8000;

/** Shows one scene after another, for a year. Decisions are in the models of `alive/`; here they meet the page. */
export class Player {
  readonly #lineUp = new LineUp();
  readonly #updates: Updates | undefined;
  readonly #beats: Beats | undefined;
  #turn: Turn | undefined;
  #look: Look | undefined;
  #visit = visits.nobody;
  #revealed = false;
  #shift = 0;
  #step = false;
  #still = 0;
  #leaving = false;
  #offset: number | undefined;
  #remote: RemoteSettings | undefined;
  #news: CenterNews | undefined;
  #language: Language;
  readonly #loadedOn: string;
  /** What ends the waits of this scene, of this visit, and of the whole player. */
  #sceneWaits: (() => void)[] = [];
  #visitWait: (() => void) | undefined;
  #ends: (() => void)[] = [];

  constructor(private readonly parts: PlayerParts) {
    const { settings, service, store } = parts;
    this.#language = settings.lang ?? 'zh-CN';
    this.#loadedOn = dayOf(now());
    this.#news = store.read<CenterNews>('centers');
    if (service && settings.screen) {
      this.#beats = new Beats(service, store, () => this.#sight(), parts.newId);
      this.#updates = new Updates(
        service,
        store,
        settings.screen.id,
        {
          fault: (fault) => this.#beats?.fault(fault),
          settings: (remote, heard) => this.#heard(remote, heard),
          playlist: (playlist) => {
            this.#lineUp.playlist = playlist;
          },
        },
        parts.random,
      );
    }
  }

  /** First frame at once, from what is kept; everything else after it. */
  start(): void {
    const { store } = this.parts;
    this.#updates?.start();
    this.next();
    this.#ends.push(
      every(STEP, () => this.#tick()),
      every(SHIFT, () => this.#move()),
      every(LOOK, () => void this.#watch()),
      every(NEWS, () => void this.#readNews()),
    );
    this.#beats?.start();
    if (store.state !== 'ok') this.fault(`storage-${store.state}`, 'nothing new is kept over a power cut');
    void this.#readNews();
    void bringWords(this.#language).then(() => this.draw());
  }

  stop(): void {
    for (const end of [...this.#ends, ...this.#sceneWaits]) end();
    [this.#ends, this.#sceneWaits] = [[], []];
    this.#visitWait?.();
    this.#updates?.stop();
    this.#beats?.stop();
    silence();
  }

  fault(code: string, detail: string): void {
    this.#beats?.fault({ code, detail });
  }

  get scene(): Scene | undefined {
    return this.#turn?.scene;
  }

  get #clock(): ClockJudgement {
    return judgeClock(now(), this.parts.built, this.#offset);
  }

  get #screen(): Screen {
    const { settings, touch, size } = this.parts;
    return { ...size(), safe: settings.safe, touch: settings.touch ?? touch };
  }

  /** The next good scene. One that cannot be drawn is left out, and the one after it comes. */
  next(): void {
    for (const end of this.#sceneWaits) end();
    this.#sceneWaits = [];
    this.#still = 0;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { moment, trusted } = this.#clock;
      const turn = this.#lineUp.next({
        at: moment,
        today: dayOf(moment),
        trusted,
        night: isNight(moment),
        shape: shapeOf(this.#screen),
      });
      this.#turn = turn;
      this.#revealed = false;
      try {
        this.#look = lookOf(turn.scene, this.#around());
        if (!this.#look) {
          // Nothing to show just now is no fault of the scene.
          continue;
        }
        const misfits = this.draw();
        // On a screen where nothing fits, cut words are better than none.
        if (misfits.length > 0 && tries < TRIES / 2) throw new Error(`does not fit: ${misfits.join(', ')}`);
        this.#watchMedia(turn);
        this.#plan(turn);
        return;
      } catch (error) {
        this.#failed(turn, String(error));
      }
    }
    this.#sceneWaits.push(after(15_000, () => this.next()));
  }

  /** The scene on show is broken: it is left out for a while and the next one comes. */
  fail(detail: string): void {
    if (!this.#turn) return;
    this.#failed(this.#turn, detail);
    this.next();
  }

  #failed({ scene, own }: Turn, detail: string): void {
    this.#lineUp.broke(scene.id);
    this.fault('scene', `${scene.id}: ${detail}`);
    if (!own) this.#updates?.note(false);
  }

  #plan(turn: Turn): void {
    const { seconds, reveal } = staysFor(turn.scene);
    if (reveal !== undefined) {
      this.#sceneWaits.push(
        after(reveal * 1000, () => {
          this.#revealed = true;
          this.#look = lookOf(turn.scene, this.#around());
          this.draw();
        }),
      );
    }
    this.#sceneWaits.push(
      after(seconds * 1000, () => {
        this.#shown(turn);
        this.next();
      }),
    );
  }

  #shown({ scene, own }: Turn): void {
    this.#lineUp.worked(scene.id);
    this.#beats?.count(dayOf(this.#clock.moment), scene.id);
    if (!own) this.#updates?.note(true);
  }

  /** A file that does not come, or breaks, ends its scene. */
  #watchMedia(turn: Turn): void {
    const media = this.parts.root.querySelector<HTMLImageElement | HTMLVideoElement>('.media');
    if (!media) return;
    const late = after(MEDIA, () => this.fail('its file did not come'));
    this.#sceneWaits.push(late);
    const current = (act: () => void) => () => {
      if (this.#turn === turn) act();
    };
    media.onerror = current(() => this.fail('its file cannot be shown'));
    if (media instanceof HTMLVideoElement) {
      for (const track of media.textTracks) track.mode = 'showing';
      media.onplaying = late;
      media.onended = current(() => {
        this.#shown(turn);
        this.next();
      });
      media.play().catch(current(() => this.fail('its video does not play')));
    } else if (media.complete && media.naturalWidth > 0) late();
    else media.onload = late;
  }

  #around(): Around {
    const { moment, trusted } = this.#clock;
    return {
      speech: speech(this.#language),
      night: isNight(moment),
      at: moment,
      trusted,
      today: dayOf(moment),
      news: this.#news,
      revealed: this.#revealed,
      assets: (asset) => this.parts.service?.assetAddress(asset) ?? asset.src,
    };
  }

  /** Draws the frame anew; returns what does not fit, even where words have the room of the targets too. */
  draw(): string[] {
    const misfits = this.#drawn(false);
    return misfits.indexOf('words') < 0 || this.#visit.place !== undefined ? misfits : this.#drawn(true);
  }

  #drawn(spare: boolean): string[] {
    const look = this.#look;
    if (!look || !this.#turn) return [];
    const { root, base } = this.parts;
    const around = this.#around();
    const inPanel = this.#visit.place !== undefined;
    const content: Content = inPanel ? 'panel' : look.content;
    const frame = frameOf({ ...this.#screen, spare }, content);
    const read = localVoice(this.#language);
    const picture: Picture = {
      frame,
      look,
      scene: this.#turn.scene.id,
      code: codeText(base, this.#remote?.campaign, inPanel ? pageOf(this.#visit.place) : look.page),
      night: around.night,
      shift: this.#shift,
      step: this.#step,
      speech: around.speech,
      openCenters: this.#news ? openCount(doorsOf(this.#news, around.at, around.trusted)) : 0,
      hands: {
        open: (place) => this.#go(visits.open(place)),
        turn: (at) => this.#go(visits.turn(this.#visit, at)),
        choose: (choice) => this.#go(visits.choose(this.#visit, choice)),
        stay: () => this.#go(visits.stay(this.#visit)),
        leave: () => this.#go(visits.nobody),
        read: read && (() => read(this.#words())),
      },
      panel: inPanel
        ? {
            visit: this.#visit,
            at: around.at,
            trusted: around.trusted,
            today: around.today,
            news: this.#news,
            frame,
          }
        : undefined,
    };
    document.documentElement.lang = this.#language;
    render(view(picture), root);
    return place(root, frame);
  }

  #words(): string {
    return this.parts.root.querySelector('.words .fit')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** Somebody is there, or has left. While they look, scenes wait; when they leave, nothing of them stays. */
  #go(visit: visits.Visit): void {
    const was = this.#visit.place !== undefined;
    this.#visit = visit;
    this.#visitWait?.();
    this.#visitWait = undefined;
    if (was) silence();
    const wait = visits.waitOf(visit);
    if (wait !== undefined) this.#visitWait = after(wait, () => this.#go(visits.idle(this.#visit)));
    if (visit.place === undefined) {
      (document.activeElement as HTMLElement | null)?.blur();
      this.next();
      return;
    }
    for (const end of this.#sceneWaits) end();
    this.#sceneWaits = [];
    this.draw();
  }

  /** Any touch says that somebody is there: a visit goes on, and a scene without targets makes way for one that has them. */
  touched(): void {
    if (this.#visit.place !== undefined) {
      if (!this.#visit.asked) this.#go(this.#visit);
    } else if (!this.parts.root.querySelector('.target')) this.next();
  }

  #tick(): void {
    this.#step = !this.#step;
    this.parts.root.querySelector('.frame')?.classList.toggle('step', this.#step);
  }

  #move(): void {
    this.#shift = (this.#shift + 1) % 4;
    this.draw();
  }

  async #watch(): Promise<void> {
    const used = this.#visit.place !== undefined;
    this.#still = used ? 0 : this.#still + 1;
    const { moment, trusted } = this.#clock;
    const look = {
      moment,
      trusted,
      // A video may take its time.
      still: this.#turn?.scene.type === 'video' ? Math.max(0, this.#still - 12) : this.#still,
      loadedOn: this.#loadedOn,
      turn: turnOf(this.parts.settings.screen?.id ?? ''),
      used,
      reachable: true,
    };
    let decision = decide(look);
    if (decision === 'reload') {
      const reachable = (await this.parts.service?.reachable(location.pathname)) ?? false;
      decision = decide({ ...look, reachable });
    }
    if (decision === 'advance') {
      this.fault('stuck', `${this.#turn?.scene.id ?? 'no scene'} stood still`);
      this.next();
    }
    if (decision === 'reload' && !this.#leaving) {
      this.#leaving = true;
      await this.#beats?.beat();
      this.parts.reload();
    }
  }

  #heard(remote: RemoteSettings, heard?: { askedAt: number; heardAt: number }): void {
    const moved = remote.region !== this.#remote?.region;
    this.#remote = remote;
    if (heard) {
      this.#offset = offsetOf(remote.serverTime, heard.askedAt, heard.heardAt);
      if (!this.#clock.trusted) this.fault('clock', `${this.#offset ?? '?'} ms off`);
    }
    const language = this.parts.settings.lang ?? languageOf(remote.lang) ?? 'zh-CN';
    if (language !== this.#language) {
      this.#language = language;
      void bringWords(language);
    }
    if (moved && heard) void this.#readNews();
  }

  async #readNews(): Promise<void> {
    const region = this.#remote?.region;
    if (!this.parts.service || region === undefined) return;
    try {
      const list = await this.parts.service.centers(region);
      this.#news = { list, day: dayOf(this.#clock.moment) };
      this.parts.store.write('centers', this.#news);
    } catch (error) {
      this.fault('centers', String(error));
    }
  }

  #sight() {
    const { width, height } = this.parts.size();
    return {
      at: momentText(now()),
      version: VERSION,
      scene: this.#turn?.scene.id ?? null,
      playlist: this.#updates?.version ?? null,
      shape: shapeOf({ width, height }),
      width,
      height,
      clockOffset: this.#offset ?? 0,
    };
  }
}

function pageOf(place: visits.Place | undefined): 'find' | 'materials' | undefined {
  if (place === 'center') return 'find';
  return place === 'materials' ? 'materials' : undefined;
}
