import type { Ink } from './template.js';

/** The palette on paper and screen; the same values as the tokens of the elements, light theme. */
export const palette: Readonly<Record<Ink, string>> = {
  ink: '#14332D',
  paper: '#F4F6F1',
  surface: '#FFFFFF',
  soft: '#4A625B',
  act: '#0F5C4C',
  lamp: '#FFC85A',
  deep: '#0E2A25',
  'on-deep': '#F4F6F1',
  'soft-deep': '#A9BDB5',
  rain: '#C4DCD6',
  lychee: '#F0B7A4',
  leaf: '#2F7A68',
  wall: '#1C4A41',
  mint: '#8FD3BF',
  white: '#FFFFFF',
};
