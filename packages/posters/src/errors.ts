export type LayoutFault =
  | 'unknown-field'
  | 'field-missing'
  | 'field-too-long'
  | 'bad-choice'
  | 'emoji'
  | 'text-too-long'
  | 'bad-image'
  | 'code-image';

/** Why a sheet cannot be set: names the field or the block, what was wrong and how to cure it. */
export class LayoutError extends Error {
  constructor(
    readonly code: LayoutFault,
    message: string,
    /** Field of the template, where one is to blame. */
    readonly field?: string,
  ) {
    super(message);
    this.name = 'LayoutError';
  }
}
