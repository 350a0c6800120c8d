import type { OperatorDocument } from '@y12355/client';
import type { Y12355Element } from '@y12355/core';
import { OperatorController } from '../operator.js';
import { type TextWay, textWays } from '../text-ways.js';

/** What a quiz needs to know of its service. Asked for together with the quiz, so that no answer asks for anything. */
export class Service {
  readonly #operator = new OperatorController(this.host);

  constructor(private readonly host: Y12355Element) {}

  /** @param api base address of the service, where there is one; `file` of a document in its place */
  async ask(api: string | undefined, file: string | undefined): Promise<OperatorDocument | undefined> {
    await this.#operator.ask(api, file);
    return this.#operator.document;
  }

  /** Ways to write for who cannot speak. */
  get ways(): readonly TextWay[] {
    return textWays(this.#operator.document?.channels ?? [], this.host.language);
  }
}
