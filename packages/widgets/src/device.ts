/** What the browser around a page can do with files. */

/** Browsers inside of other apps; WeChat's is told apart by {@link inWeChat}. */
const apps =
  /MicroMessenger|\bQQ\/|Weibo|DingTalk|AlipayClient|aweme|NewsArticle|xhsdiscover|FBA[NV]|Instagram|\bLine\//i;

/** WeChat's own browser: it takes no file, and saves a picture that somebody holds. */
export function inWeChat(): boolean {
  return /MicroMessenger/i.test(navigator.userAgent);
}

/** A browser inside of an app: most of them drop a download without a word. */
export function inApp(): boolean {
  return apps.test(navigator.userAgent);
}

/** Hands something to the device as a file. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  saveFrom(href, name);
  // Some engines read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** Hands what an address of this page holds to the device as a file. */
export function saveFrom(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}
