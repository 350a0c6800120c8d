import { after, type Language, languageOf, now, VERSION } from '@y12355/core';
import { Beats } from './alive/beats.js';
import {
  dayOf,
  isNight,
  momentText,
  judgeClock,
  offsetOf,
  type ClockJudgement,
} from './alive/clock.model.js';
import { LineUp, type Turn } from './alive/line-up.js';
import { watchMedia } from './alive/media.js';
import { News } from './alive/news.js';
import type { RemoteSettings } from './alive/service.js';
import { every } from './alive/surroundings.js';
import { Updates } from './alive/updates.js';
import { Visits } from './alive/visits.js';
import { Watchdog, type Watched } from './alive/watchdog.js';
import { turnOf } from './alive/watchdog.model.js';
import { type Screen, shapeOf } from './layout/frame.js';
import { paint, wordsOf } from './paint.js';
import type { PlayerParts } from './parts.js';
import { type Around, type Look, lookOf, staysFor } from './scenes/look.js';
import { assetBeside, isBeside } from './stick.js';
import { bringWords, speech } from './words.js';

/** Ms between two steps of the rain, two places of the pixel shift, two looks at the list of centers. */
const [STEP, SHIFT, NEWS] = [4000, 240_000, 900_000];
/** Scenes that are tried at one change. */
const TRIES = 24;

/** Shows one scene after another, for a year. Decisions are in the models of `alive/`; here they meet the page. */
export class Player {
  readonly #lineUp = new LineUp();
  readonly #updates: Updates | undefined;
  readonly #beats: Beats | undefined;
  readonly #watchdog: Watchdog;
  readonly #news: News;
  readonly #visits = new Visits((_, left) => this.#visited(left));
  #turn: Turn | undefined;
  #look: Look | undefined;
  #revealed = false;
  #shift = 0;
  #step = false;
  #offset: number | undefined;
  #remote: RemoteSettings | undefined;
  #language: Language;
  readonly #loadedOn: string;
  /** What ends the waits of this scene, of this visit, and of the whole player. */
  #sceneWaits: (() => void)[] = [];
  #ends: (() => void)[] = [];

  constructor(private readonly parts: PlayerParts) {
    const { settings, service, store, stick } = parts;
    this.#language = settings.lang ?? 'zh-CN';
    this.#loadedOn = dayOf(now());
    this.#news = new News(service, store, (code, detail) => this.fault(code, detail), stick?.news);
    this.#lineUp.playlist = stick?.playlist;
    this.#watchdog = new Watchdog(this.#watched());
    if (service && settings.screen) {
      this.#beats = new Beats(service, store, () => this.#sight(), parts.newId);
      this.#updates = new Updates(
        service,
        store,
        settings.screen.id,
        {
          fault: (fault) => this.#beats?.fault(fault),
          settings: (remote, heard) => this.#heard(remote, heard),
          playlist: (playlist) => void (this.#lineUp.playlist = playlist),
        },
        parts.random,
      );
    }
  }

  /** First frame at once, from what is kept; everything else after it. */
  start(): void {
    this.#updates?.start();
    this.next();
    this.#ends.push(
      every(STEP, () => this.#tick()),
      every(SHIFT, () => this.#move()),
      every(NEWS, () => void this.#readNews()),
    );
    this.#beats?.start();
    this.#watchdog.start();
    const { state } = this.parts.store;
    if (state !== 'ok') this.fault(`storage-${state}`, 'nothing new is kept over a power cut');
    void this.#readNews();
    void bringWords(this.#language).then(() => this.draw());
  }

  stop(): void {
    for (const end of [...this.#ends, ...this.#sceneWaits]) end();
    [this.#ends, this.#sceneWaits] = [[], []];
    this.#visits.stop();
    this.#updates?.stop();
    this.#beats?.stop();
    this.#watchdog.stop();
  }

  fault(code: string, detail: string): void {
    this.#beats?.fault({ code, detail });
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
    this.#watchdog.moved();
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
    const media = watchMedia(this.parts.root, {
      broken: (detail) => this.fail(detail),
      ended: () => this.#over(turn),
    });
    if (media) this.#sceneWaits.push(media);
    if (reveal !== undefined) {
      this.#sceneWaits.push(
        after(reveal * 1000, () => {
          this.#revealed = true;
          this.#look = lookOf(turn.scene, this.#around());
          this.draw();
        }),
      );
    }
    this.#sceneWaits.push(after(seconds * 1000, () => this.#over(turn)));
  }

  /** A scene has had its time. */
  #over({ scene, own }: Turn): void {
    this.#lineUp.worked(scene.id);
    this.#beats?.count(dayOf(this.#clock.moment), scene.id);
    if (!own) this.#updates?.note(true);
    this.next();
  }

  #around(): Around {
    const { moment, trusted } = this.#clock;
    return {
      speech: speech(this.#language),
      night: isNight(moment),
      at: moment,
      trusted,
      today: dayOf(moment),
      news: this.#news.last,
      revealed: this.#revealed,
      assets: (asset) => this.parts.service?.assetAddress(asset) ?? assetBeside(asset),
    };
  }

  /** Draws the frame anew; returns what does not fit. */
  draw(): string[] {
    if (!this.#look || !this.#turn) return [];
    const { root, base } = this.parts;
    return paint({
      root,
      base,
      screen: this.#screen,
      look: this.#look,
      scene: this.#turn.scene.id,
      visit: this.#visits.now,
      around: this.#around(),
      campaign: this.#remote?.campaign ?? this.parts.stick?.campaign,
      shift: this.#shift,
      step: this.#step,
      hands: this.#visits.hands(this.#language, () => wordsOf(root)),
    });
  }

  /** While somebody looks, scenes wait. */
  #visited(left: boolean): void {
    if (left) {
      (document.activeElement as HTMLElement | null)?.blur();
      this.next();
      return;
    }
    for (const end of this.#sceneWaits) end();
    this.#sceneWaits = [];
    this.draw();
  }

  /** Somebody touched the screen: a scene without targets makes way for one that has them. */
  touched(): void {
    if (this.#visits.someone) this.#visits.touched();
    else if (!this.parts.root.querySelector('.target')) this.next();
  }

  #tick(): void {
    this.#step = !this.#step;
    this.parts.root.querySelector('.frame')?.classList.toggle('step', this.#step);
  }

  #move(): void {
    this.#shift = (this.#shift + 1) % 4;
    this.draw();
  }

  #watched(): Watched {
    return {
      look: () => ({
        ...this.#clock,
        loadedOn: this.#loadedOn,
        turn: turnOf(this.parts.settings.screen?.id ?? ''),
        used: this.#visits.someone,
        patient: this.#turn?.scene.type === 'video',
      }),
      reachable: () => this.parts.service?.reachable(location.pathname) ?? isBeside(),
      advance: () => {
        this.fault('stuck', `${this.#turn?.scene.id ?? 'no scene'} stood still`);
        this.next();
      },
      reload: async () => {
        await this.#beats?.beat();
        this.parts.reload();
      },
    };
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

  readonly #readNews = () => this.#news.read(this.#remote?.region, () => dayOf(this.#clock.moment));

  #sight() {
    const size = this.parts.size();
    return {
      ...size,
      at: momentText(now()),
      version: VERSION,
      scene: this.#turn?.scene.id ?? null,
      playlist: this.#updates?.version ?? null,
      shape: shapeOf(size),
      clockOffset: this.#offset ?? 0,
    };
  }
}
