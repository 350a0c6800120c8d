/** Questionnaires of FHIR for tests, in few words. Their texts are made up and mean nothing. */

export type Json = { [key: string]: unknown };

export const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
export const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
export const KIT = 'https://y12355.example/fhir/StructureDefinition/';

/** A part of a complex extension. */
export const part = (url: string, value: Json): Json => ({ url, ...value });
export const linked = (url: string, ids: readonly string[]): Json[] =>
  ids.map((id) => part(url, { valueString: id }));

/** The element that carries the translations of a text. */
export function translated(texts: Readonly<Record<string, string>>): Json {
  return {
    extension: Object.entries(texts).map(([lang, content]) => ({
      url: `${HL7}translation`,
      extension: [part('lang', { valueCode: lang }), part('content', { valueString: content })],
    })),
  };
}

export function form(item: readonly Json[], more: Json = {}): Json {
  return {
    resourceType: 'Questionnaire',
    url: 'https://y12355.example/fhir/Questionnaire/made-up',
    version: '1',
    status: 'active',
    language: 'en',
    title: 'Made up',
    item,
    ...more,
  };
}

/** An option; `a`, `b`, `c` … name those of `choice()`. */
export function option(code: string, score?: number, element = 'ordinalValue'): Json {
  const extension = [{ url: HL7 + element, valueDecimal: score }];
  return {
    valueCoding: {
      system: 'urn:made-up',
      code,
      display: `Answer ${code}`,
      ...(score !== undefined && { extension }),
    },
  };
}

export const letter = (at: number): string => String.fromCharCode(97 + at);

/** A question with one option for each score, or that many options without scores. */
export function choice(linkId: string, scores: readonly number[] | number, more: Json = {}): Json {
  const all = typeof scores === 'number' ? Array.from({ length: scores }, () => undefined) : scores;
  return {
    linkId,
    type: 'choice',
    text: `Question ${linkId}`,
    answerOption: all.map((score, at) => option(letter(at), score)),
    ...more,
  };
}

export const yesNo = (linkId: string, more: Json = {}): Json => ({
  linkId,
  type: 'boolean',
  text: `Question ${linkId}`,
  ...more,
});

export function slider(linkId: string, [min, max, step]: readonly number[], more: Json = {}): Json {
  return {
    linkId,
    type: 'integer',
    text: `Question ${linkId}`,
    extension: [
      { url: `${HL7}minValue`, valueInteger: min },
      { url: `${HL7}maxValue`, valueInteger: max },
      ...(step === undefined ? [] : [{ url: `${HL7}questionnaire-sliderStepValue`, valueInteger: step }]),
    ],
    ...more,
  };
}

export const group = (linkId: string, item: readonly Json[], more: Json = {}): Json => ({
  linkId,
  type: 'group',
  item,
  ...more,
});

export const display = (linkId: string, more: Json = {}): Json => ({
  linkId,
  type: 'display',
  text: `Words ${linkId}`,
  ...more,
});

/** A condition on the option with that letter, on a number, or on yes and no. */
export function when(question: string, operator: string, answer: string | number | boolean): Json {
  const key = { string: 'answerCoding', number: 'answerInteger', boolean: 'answerBoolean' }[
    typeof answer as 'string' | 'number' | 'boolean'
  ];
  const coding = { system: 'urn:made-up', code: answer };
  return { question, operator, [key]: typeof answer === 'string' ? coding : answer };
}

export interface ScaleSpec {
  id: string;
  items?: readonly string[];
  reverse?: readonly string[];
  multiplier?: number;
  /** Where each band begins. */
  bands?: readonly number[];
  more?: readonly Json[];
}

export function scale({ id, items = [], reverse = [], multiplier, bands = [], more = [] }: ScaleSpec): Json {
  return {
    url: 'scale',
    extension: [
      part('id', { valueCode: id }),
      ...linked('item', items),
      ...linked('reverse', reverse),
      ...(multiplier === undefined ? [] : [part('multiplier', { valueDecimal: multiplier })]),
      ...bands.map((from) => band(from)),
      ...more,
    ],
  };
}

export function band(from: number, more: readonly Json[] = []): Json {
  return {
    url: 'band',
    extension: [part('from', { valueDecimal: from }), part('text', { valueString: `From ${from}` }), ...more],
  };
}

/** The block that says how a form is scored, as what `form()` takes. */
export const scored = (...extension: readonly Json[]): Json => ({
  extension: [{ url: `${KIT}quiz-scoring`, extension }],
});

export const sum = (linkId: string, expression: string, more: Json = {}): Json => ({
  linkId,
  type: 'integer',
  readOnly: true,
  text: 'Sum',
  extension: [
    { url: `${SDC}calculatedExpression`, valueExpression: { language: 'text/fhirpath', expression } },
  ],
  ...more,
});
