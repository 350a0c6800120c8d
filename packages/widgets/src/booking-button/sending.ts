import { ProblemError, type SendOptions } from '@y12355/client';
import type { Flow, Word } from './flow.js';

/**
 * Sends; where the service asks for a calculation first, works it out and sends the very same again. The code
 * for that comes only then.
 *
 * @param busy what is being done meanwhile
 */
export async function sendWithProof<T>(
  { call }: Pick<Flow, 'call'>,
  send: (options: SendOptions) => Promise<T>,
  busy: (word: Extract<Word, 'proof' | 'sending'>) => void,
): Promise<T> {
  try {
    return await send(call);
  } catch (error) {
    const asked = error instanceof ProblemError && error.code === 'proof-needed' ? error.proof : undefined;
    if (!asked) throw error;
    busy('proof');
    const { answerTo } = await import('./proof.model.js');
    const proof = await answerTo(asked, call);
    busy('sending');
    return send({ signal: call.signal, proof });
  }
}
