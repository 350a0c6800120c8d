/** The colors, sizes and shapes of the kit. The contrast table is computed from this file by a test. */

const lightSide = {
  paper: '#F4F6F1',
  surface: '#FFFFFF',
  sunk: '#E6ECE5',
  ink: '#14332D',
  soft: '#4A625B',
  line: '#6E847C',
  hair: '#D3DDD5',
  act: '#0F5C4C',
  call: '#0F5C4C',
  'on-call': '#FFFFFF',
  'call-press': '#0A4438',
  lamp: '#FFC85A',
  'on-lamp': '#14332D',
  glow: '#FFF1CF',
  brick: '#9A3B1F',
  deep: '#0E2A25',
  'on-deep': '#F4F6F1',
  'soft-deep': '#A9BDB5',
  'line-deep': '#6F8A81',
} as const;

export type ColorName = keyof typeof lightSide;
export type ThemeName = 'light' | 'dark' | 'contrast';
export type Palette = Readonly<Record<ColorName, string>>;

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: lightSide,
  dark: {
    ...lightSide,
    paper: '#0D211E',
    surface: '#15302B',
    sunk: '#091816',
    ink: '#EEF3EC',
    soft: '#A9BDB5',
    line: '#6F8A81',
    hair: '#29463F',
    act: '#8FD3BF',
    call: '#FFC85A',
    'on-call': '#14332D',
    'call-press': '#FFD98C',
    glow: '#3A3418',
    brick: '#FFB69C',
  },
  contrast: {
    paper: '#000000',
    surface: '#000000',
    sunk: '#000000',
    ink: '#FFFFFF',
    soft: '#FFFFFF',
    line: '#FFFFFF',
    hair: '#FFFFFF',
    act: '#FFDE59',
    call: '#FFDE59',
    'on-call': '#000000',
    'call-press': '#FFFFFF',
    lamp: '#FFDE59',
    'on-lamp': '#000000',
    glow: '#000000',
    brick: '#FFC2AC',
    deep: '#000000',
    'on-deep': '#FFFFFF',
    'soft-deep': '#FFFFFF',
    'line-deep': '#FFFFFF',
  },
};

/** Colors of pictures; the same in every theme. */
export const picture = {
  rain: '#C4DCD6',
  lychee: '#F0B7A4',
  leaf: '#2F7A68',
  wall: '#1C4A41',
} as const;

/** The four that a host page may set; the rest is fixed so that a chosen color cannot undo the contrast. */
export const settable = ['call', 'on-call', 'radius', 'font'] as const;

export const fonts = {
  'zh-CN': '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  'zh-HK': '"PingFang HK", "Microsoft JhengHei", "Noto Sans CJK HK", "Noto Sans HK", sans-serif',
} as const;

/** Which of the host's properties a token takes. A host's `call` is also its pressed color: ours beside it
 * could be unreadable under the host's `on-call`. */
const fromHost: Partial<Record<ColorName, string>> = {
  call: '--y12355-call',
  'on-call': '--y12355-on-call',
  'call-press': '--y12355-call',
};

/**
 * CSS custom properties of one palette, as declarations. Settable colors keep the host's value, except in
 * high contrast: a visitor who asked for it gets it.
 */
export function declarations(palette: Palette): string {
  const settles = palette !== palettes.contrast;
  return (Object.entries(palette) as [ColorName, string][])
    .map(([name, value]) => {
      const host = settles ? fromHost[name] : undefined;
      return `--_${name}: ${host ? `var(${host}, ${value})` : value};`;
    })
    .join('');
}
