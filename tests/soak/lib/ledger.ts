/** One form that a client sent, and what the service promised about it. */
export interface Form {
  kind: 'booking' | 'waiting' | 'walk-in';
  key: string;
  /** Only this form has it: the row in the database is found by it. */
  alias: string;
  phone?: string | undefined;
  body: object;
  /** Where it was answered with a receipt. */
  ref?: string;
  code?: string;
  /** An acknowledged end that nothing may undo. */
  ended?: 'declined' | 'cancelled' | 'completed' | 'no_show';
  /** Acknowledged: personal data gone, or off the list. */
  erased?: boolean;
  left?: boolean;
  /** The answer to an erasure or a leaving was lost, and the next one found nothing. */
  unsure?: boolean;
}

/** What all clients together know; faults that they see at once are in `faults`. */
export class Ledger {
  readonly forms: Form[] = [];
  readonly faults: string[] = [];
  readonly #byRef = new Map<string, Form>();

  add(form: Form): Form {
    this.forms.push(form);
    return form;
  }

  /** A receipt; the same form must get the same one each time. */
  receipt(form: Form, { ref, code }: { ref: string; code: string }): void {
    if (form.ref !== undefined && (form.ref !== ref || form.code !== code)) {
      this.faults.push(`${form.kind} ${form.alias}: two receipts for one key, ${form.ref} and ${ref}`);
    }
    const other = this.#byRef.get(ref);
    if (other && other !== form) this.faults.push(`${ref} was given to ${form.alias} and ${other.alias}`);
    form.ref = ref;
    form.code = code;
    this.#byRef.set(ref, form);
  }

  /** An acknowledged end, told by the reference. */
  ended(ref: string, status: NonNullable<Form['ended']>): void {
    const form = this.#byRef.get(ref);
    if (!form) return;
    if (form.ended !== undefined && form.ended !== status) {
      this.faults.push(`${ref}: acknowledged as ${form.ended}, then as ${status}`);
    }
    form.ended = status;
  }

  /** Forms with a receipt that are not known to be over, the latest `count` of them. */
  open(kind: Form['kind'] | 'any', count = 150): Form[] {
    const found: Form[] = [];
    for (let index = this.forms.length - 1; index >= 0 && found.length < count; index -= 1) {
      const form = this.forms[index] as Form;
      if (kind !== 'any' && form.kind !== kind) continue;
      if (form.ref !== undefined && !form.erased && !form.left && !form.unsure && !form.ended)
        found.push(form);
    }
    return found;
  }
}
