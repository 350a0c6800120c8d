/**
 * What a frame and the page around it say to each other. The frame says `ready` with an empty id; the page's
 * script answers with an id of its own, or says it first where it came later; from then on the frame tells its
 * height and what a visitor did, under that id.
 */
export type Message = { y12355: 1; id: string } & (
  | { type: 'ready' }
  | { type: 'size'; /** px */ height: number }
  | { type: 'event'; name: string; detail: Readonly<Record<string, string>> }
);

/** Whether something that was posted is one of these messages; anything may be posted to a window. */
export function isMessage(data: unknown): data is Message {
  const message = data as Partial<Message> | null;
  return typeof message === 'object' && message?.y12355 === 1 && typeof message.id === 'string';
}
