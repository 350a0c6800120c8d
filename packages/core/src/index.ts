export type { Adcode, Address, Code, WordList } from './attributes.js';
export { ClockController, now, setNow } from './clock.js';
export { basicStyles } from './basic.styles.js';
export { controlStyles } from './controls.styles.js';
export { copyText } from './copy-text.js';
export { defineElement } from './define.js';
export { doorStyles } from './door.styles.js';
export { door } from './door.js';
export { dotsStyles } from './dots.styles.js';
export { icon, mark, type IconName } from './drawings.js';
export { textSizes, themes, Y12355Element } from './element.js';
export { envelopeOf } from './envelope.js';
export { ActionEvent, onAction, tellAction, type Action } from './events.js';
export { fieldStyles } from './field.styles.js';
export { LanguageController, languageOf, resolveLanguage, type Language } from './language.js';
export { quickExitLink, type QuickExitWords } from './quick-exit-link.js';
export { isThisMachine, secureAddress } from './secure-address.js';
export { QuickExitController } from './quick-exit.js';
export { workerAddress } from './worker-address.js';
export { forgetReports, KitError, oneOf, warnOnce } from './report.js';
export { configure, onSettings, pageSettings, settingsFrom, type PageSettings } from './settings.js';
export { sheetStyles } from './sheet.styles.js';
export { fromRows, strings, Words, type Sources } from './strings.js';
export { tagStyles } from './tag.styles.js';
export { themeStyles } from './theme.styles.js';
export {
  declarations,
  fonts,
  palettes,
  picture,
  settable,
  type ColorName,
  type Palette,
  type ThemeName,
} from './tokens.js';
export {
  lookUp,
  translate,
  useTranslator,
  type I18nextLike,
  type KeyOf,
  type Params,
  type Resources,
  type Translator,
} from './translator.js';
export { isTrustedPage, servicePage, serviceUrl } from './trust.js';
export { after, setTimers, type Timers } from './timers.js';
export { twoChairs } from './two-chairs.js';
export { VERSION } from './version.js';
export { WidthController } from './width.js';
