import { after } from '@y12355/core';

interface Sentinel {
  release(): Promise<void>;
  addEventListener(type: 'release', listener: () => void): void;
}

/** Keeps the screen awake where the device can; asked for again whenever it was taken away. */
export function keepAwake(doc: Document = document): () => void {
  let lock: Sentinel | undefined;
  let over = false;
  const ask = async () => {
    const { wakeLock } = navigator as { wakeLock?: { request(type: 'screen'): Promise<Sentinel> } };
    if (over || lock || !wakeLock || doc.visibilityState !== 'visible') return;
    try {
      lock = await wakeLock.request('screen');
      lock.addEventListener('release', () => {
        lock = undefined;
      });
    } catch {
      // Low battery or forbidden: the next time that the page is seen it is tried again.
    }
  };
  const listen = () => void ask();
  doc.addEventListener('visibilitychange', listen);
  void ask();
  return () => {
    over = true;
    doc.removeEventListener('visibilitychange', listen);
    void lock?.release().catch(() => undefined);
  };
}

/** Errors that nobody caught. The page goes on; `tell` calls for the next scene. */
export function guard(tell: (detail: string) => void, win: Window = window): () => void {
  const onError = (event: Event) => {
    if (event instanceof ErrorEvent) tell(event.message);
  };
  const onRejection = (event: PromiseRejectionEvent) => tell(String(event.reason));
  win.addEventListener('error', onError);
  win.addEventListener('unhandledrejection', onRejection);
  return () => {
    win.removeEventListener('error', onError);
    win.removeEventListener('unhandledrejection', onRejection);
  };
}

/** Nothing leads away from the page: no link, no menu, no dragging, no zoom, no file dropped in. */
export function fence(win: Window = window): () => void {
  const stop = (event: Event) => event.preventDefault();
  const link = (event: Event) => {
    const target = event.target as Element | null;
    if (target?.closest('a[href], area[href], form')) event.preventDefault();
  };
  const wheel = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  const menus = ['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart', 'gesturestart'];
  for (const type of menus) win.addEventListener(type, stop);
  for (const type of ['click', 'auxclick', 'submit']) win.addEventListener(type, link, true);
  win.addEventListener('wheel', wheel, { passive: false });
  return () => {
    for (const type of menus) win.removeEventListener(type, stop);
    for (const type of ['click', 'auxclick', 'submit']) win.removeEventListener(type, link, true);
    win.removeEventListener('wheel', wheel);
  };
}

/** Reads texts aloud with a voice of the device itself; undefined where it has none for Chinese. */
export function localVoice(language: string): ((text: string) => void) | undefined {
  const { speechSynthesis: speaker } = window as { speechSynthesis?: SpeechSynthesis };
  const tongue = language.slice(0, 2);
  const voice = speaker
    ?.getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(tongue));
  if (!speaker || !voice) return undefined;
  return (text) => {
    speaker.cancel();
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    speaker.speak(words);
  };
}

export function silence(): void {
  (window as { speechSynthesis?: SpeechSynthesis }).speechSynthesis?.cancel();
}

/** Calls again and again, `ms` after the last; returns what ends it. */
export function every(ms: number, call: () => void): () => void {
  let cancel = () => {};
  let over = false;
  const again = () => {
    cancel = after(ms, () => {
      // Planned first: a call that throws is no reason to stop.
      if (!over) again();
      call();
    });
  };
  again();
  return () => {
    over = true;
    cancel();
  };
}
