import type { Shape } from '@y12355/domain';
import { palette } from '@y12355/posters/screen';

/*
 * Boxes in percent of the screen and letters in percent of its edge, with a plain size before them: an engine that
 * knows neither variables nor grid nor viewport units still draws the frame. The text on the picture's side keeps to
 * what fits; what an engine draws larger is cut at the edge of its box and never lies over another.
 */
const base = `* { box-sizing: border-box; }
html, body { width: 100%; height: 100%; margin: 0; padding: 0; overflow: hidden; }
body {
  background: ${palette.rain};
  color: ${palette.ink};
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif;
}
h1, h2, p, ul, li { margin: 0; padding: 0; list-style: none; font-weight: normal; }
.box { position: absolute; overflow: hidden; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); }
svg { display: block; width: 100%; height: 100%; }
.sentence, .caption strong, .name { font-weight: bold; }
.sentence, .caption, .danger { word-break: keep-all; }
.caption strong, .caption span { display: block; }
.scene { background: ${palette.surface}; }
.drawing { background: transparent; }
.drawing img { display: block; margin: 0 auto; max-width: 100%; max-height: 100%; }
.date { color: ${palette.act}; font-weight: bold; }
.where { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; color: ${palette.soft}; }
.tag { border: 2px dashed ${palette.soft}; padding: 0 6px; white-space: nowrap; line-height: 1; font-size: 80%; font-weight: normal; }
`;

/** The rules of one shape. */
const rules: Readonly<Record<Shape, string>> = {
  wide: `.sentence { left: 5%; top: 8%; width: 52%; height: 18%; font-size: 64px; font-size: 6.2vh; line-height: 1.36; }
.number { left: 4.4%; top: 28%; width: 52%; height: 28%; }
.code { left: 5%; top: 62%; width: 21%; height: 33%; }
.caption { left: 28%; top: 63%; width: 31%; height: 19%; font-size: 46px; font-size: 4.2vh; line-height: 1.35; }
.caption span { font-size: 36px; font-size: 3.4vh; }
.sentence:lang(en) { font-size: 48px; font-size: 4.5vh; }
.caption:lang(en) { font-size: 36px; font-size: 3.3vh; }
.caption:lang(en) span { font-size: 33px; font-size: 3.1vh; }
.danger { left: 28%; top: 83%; width: 31%; height: 12%; font-size: 36px; font-size: 3.4vh; line-height: 1.36; }
.scene { left: 60%; top: 0; width: 40%; height: 100%; padding: 5% 3% 0; }
.drawing { padding: 18% 0 0; }
.drawing img { width: 86%; }
.date { font-size: 40px; font-size: 3.7vh; }
.center { margin-top: 4%; margin-top: 3.4vh; line-height: 1.36; }
.name { font-size: 42px; font-size: 3.9vh; }
.long { font-size: 36px; font-size: 3.34vh; }
.hours { font-size: 38px; font-size: 3.5vh; }
.where { max-height: 2.72em; white-space: normal; font-size: 36px; font-size: 3.34vh; }
`,
  tall: `.number { left: 8%; top: 4%; width: 84%; height: 14%; }
.sentence { left: 9%; top: 19.5%; width: 86%; height: 10.5%; font-size: 64px; font-size: 6vw; line-height: 1.36; }
.sentence:lang(en) { font-size: 64px; font-size: 6vw; }
.scene { left: 0; top: 31%; width: 100%; height: 38%; padding: 4% 9% 0; }
.drawing { padding: 2% 9% 0; }
.drawing img { width: auto; height: 100%; }
.code { left: 9%; top: 72%; width: 36%; height: 20.25%; }
.caption { left: 48%; top: 75%; width: 47%; height: 15%; font-size: 46px; font-size: 4.2vw; line-height: 1.4; }
.caption span, .caption:lang(en) span { font-size: 36px; font-size: 3.4vw; }
.caption:lang(en) { font-size: 46px; font-size: 4.2vw; }
.danger { left: 9%; top: 93.5%; width: 86%; height: 4%; font-size: 36px; font-size: 3.4vw; line-height: 1.4; }
.date { font-size: 42px; font-size: 3.9vw; }
.center { margin-top: 2.6%; line-height: 1.36; }
.name { font-size: 44px; font-size: 4.1vw; }
.long { font-size: 38px; font-size: 3.5vw; }
.hours { font-size: 40px; font-size: 3.7vw; }
.where { font-size: 36px; font-size: 3.4vw; }
`,
  strip: `.sentence { left: 3%; top: 7%; width: 36%; height: 25%; font-size: 42px; font-size: 8.4vh; line-height: 1.34; }
.sentence:lang(en) { font-size: 42px; font-size: 8.4vh; }
.number { left: 2.7%; top: 36%; width: 36%; height: 36%; }
.danger { left: 3%; top: 78%; width: 36%; height: 18%; font-size: 26px; font-size: 5vh; line-height: 1.4; }
.scene { left: 41%; top: 0; width: 37%; height: 100%; padding: 1.6% 2% 0; }
.drawing { padding: 2% 0; }
.drawing img { width: auto; height: 100%; }
.code { left: 81%; top: 6%; width: 16%; height: 60%; }
.caption { left: 79%; top: 67%; width: 20%; height: 32%; font-size: 29px; font-size: 5.6vh; line-height: 1.36; text-align: center; }
.caption:lang(en) { font-size: 29px; font-size: 5.6vh; }
.caption span, .caption:lang(en) span { font-size: 25px; font-size: 4.8vh; }
.date { font-size: 27px; font-size: 5.2vh; }
.center { margin-top: 2.4%; margin-top: 3vh; line-height: 1.34; }
.name { font-size: 30px; font-size: 5.8vh; }
.long { font-size: 26px; font-size: 5vh; }
.hours { font-size: 26px; font-size: 5.2vh; }
.where { font-size: 25px; font-size: 4.8vh; }
`,
};

/**
 * The style sheet of the pages.
 *
 * @param shape the one that is meant; without one the screen's own shape decides, for engines that know media queries
 */
export function sheet(shape?: Shape): string {
  if (shape) return base + rules[shape];
  return (
    `${base}${rules.wide}@media (max-aspect-ratio: 1/1) {\n${rules.tall}}\n` +
    `@media (min-aspect-ratio: 5/2) {\n${rules.strip}}\n`
  );
}
