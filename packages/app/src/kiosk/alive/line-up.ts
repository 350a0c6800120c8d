import {
  newRotation,
  nextScene,
  type Playlist,
  type Rotation,
  type Scene,
  scenesNow,
  type Shape,
} from '@y12355/domain';
import { builtIn } from '../scenes/built-in.js';
import { broke, healthy, type Health, passed, wellOf, worked } from './loop.model.js';

/** What decides which scene comes next. */
export interface Hour {
  at: number;
  /** Today in China. */
  today: string;
  trusted: boolean;
  night: boolean;
  shape: Shape;
}

/** A scene and where it comes from: only those of the playlist prove it. */
export interface Turn {
  scene: Scene;
  own: boolean;
}

/** The order of scenes: the playlist's that hold now, the built-in ones where none is left. */
export class LineUp {
  playlist: Playlist | undefined;
  #health: Health = healthy;
  #rotation: Rotation = newRotation;
  #own: Rotation = newRotation;

  next({ at, today, trusted, night, shape }: Hour): Turn {
    this.#health = passed(this.#health);
    const theirs = this.playlist ? scenesNow(this.playlist, { at, shape, sure: trusted }) : [];
    const { scene, rotation } = nextScene(wellOf(theirs, this.#health), this.#rotation);
    if (scene) {
      this.#rotation = rotation;
      return { scene, own: false };
    }
    const ours = builtIn(trusted ? today : undefined, night);
    const well = wellOf(ours, this.#health);
    // Were all of ours ill, the first that is only a sentence and a drawing would still be the best to try.
    const choice = nextScene(well.length > 0 ? well : ours, this.#own);
    this.#own = choice.rotation;
    return { scene: choice.scene ?? (ours[0] as Scene), own: true };
  }

  worked(id: string): void {
    this.#health = worked(this.#health, id);
  }

  broke(id: string): void {
    this.#health = broke(this.#health, id);
  }
}
