/** WeChat's own browser: it takes no file, and saves a picture that somebody holds. */
export function inWeChat(): boolean {
  return /MicroMessenger/i.test(navigator.userAgent);
}

/** Hands a text to the device as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
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
