/** Something in a playlist that a screen cannot show, for its author and for the heartbeat. */
export interface PlaylistFault {
  /** JSON Pointer: `/scenes/3/hours`; empty for the whole document. */
  path: string;
  /** What stands there, shortened; `nothing` where nothing does. */
  value: string;
  expected: string;
  /** What to do about it. */
  cure: string;
  /** Id of the scene that is left out for it; absent where the playlist itself is meant, or the id is none. */
  scene?: string;
}

/** A fault in one line. */
export function playlistFaultLine({ path, value, expected, cure, scene }: PlaylistFault): string {
  const where = scene === undefined ? path || '(whole file)' : `${path} (scene "${scene}")`;
  return `${where}: found ${value}, expected ${expected}; ${cure}`;
}

const LONGEST = 60;

/** Where in the document a check stands, and what it has found so far. */
export class Spot {
  constructor(
    readonly value: unknown,
    readonly path = '',
    readonly faults: PlaylistFault[] = [],
    readonly scene?: string,
  ) {}

  /** The property or row below; a missing one has the value undefined. */
  at(key: string | number): Spot {
    const inner = Object.prototype.hasOwnProperty.call(Object(this.value), key)
      ? (this.value as Record<string, unknown>)[key]
      : undefined;
    return new Spot(inner, `${this.path}/${key}`, this.faults, this.scene);
  }

  /** Always false, so that a check can end with it. */
  fault(expected: string, cure: string): false {
    const text = this.value === undefined ? 'nothing' : (JSON.stringify(this.value) ?? typeof this.value);
    const value = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    const { path, scene } = this;
    this.faults.push({ path, value, expected, cure, ...(scene !== undefined && { scene }) });
    return false;
  }
}
