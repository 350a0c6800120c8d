export type Level = 'fault' | 'warning' | 'note';

/** What each finding means: a fault takes something from a visitor, a warning may, a note is good to know. */
export const levels = {
  unreachable: 'fault',
  nothing: 'warning',
  scriptAbsent: 'fault',
  typeModule: 'fault',
  typeClassic: 'fault',
  scriptUnseen: 'warning',
  tagAbsent: 'note',
  scriptBlocked: 'fault',
  scriptNonce: 'fault',
  styleBlocked: 'warning',
  frameBlocked: 'fault',
  serviceBlocked: 'warning',
  dataBlocked: 'warning',
  typesBlocked: 'fault',
  fileTrouble: 'fault',
  versionGone: 'fault',
  mixed: 'fault',
  mismatch: 'fault',
  crossorigin: 'fault',
  movingPinned: 'warning',
  twice: 'warning',
  versionsDiffer: 'warning',
  old: 'warning',
  tagUnknown: 'warning',
  attributeUnknown: 'warning',
  valueUnknown: 'warning',
  numberWrong: 'fault',
  numberDiffers: 'fault',
  unclosed: 'fault',
  fallbackMissing: 'fault',
  fallbackDigits: 'fault',
  fallbackLink: 'warning',
  frameTitle: 'warning',
  frameNumber: 'fault',
  registryMissing: 'fault',
  notRunning: 'fault',
  failed: 'fault',
} as const satisfies Record<string, Level>;

export type Code = keyof typeof levels;

/** A finding before it is put into words. */
export interface Found {
  code: Code;
  params: Readonly<Record<string, string>>;
}

export interface Finding {
  level: Level;
  code: Code;
  what: string;
  cure: string;
}

export const found = (code: Code, params: Found['params'] = {}): Found => ({ code, params });
