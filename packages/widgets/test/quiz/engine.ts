/** What a FHIR engine makes of a form: every condition is handed to `fhirpath` as R4 words it. */
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import { HL7, type Json } from './build.js';

type Items = readonly Json[];
type Compiled = (resource: Json, env: Json) => unknown[];

const compiled = new Map<string, Compiled>();

/** The values of an expression on a response. */
export function evaluate(expression: string, response: Json, questionnaire: Json): unknown[] {
  let run = compiled.get(expression);
  if (!run) {
    run = fhirpath.compile(expression, r4) as unknown as Compiled;
    compiled.set(expression, run);
  }
  return run(response, { resource: response, questionnaire });
}

const ordinal = `extension('${HL7}ordinalValue').value`;
const quoted = (text: unknown): string => `'${String(text)}'`;

function expressionOf(condition: Json): string {
  const answers = `%resource.repeat(item).where(linkId = ${quoted(condition['question'])}).answer.value`;
  const operator = condition['operator'];
  if (operator === 'exists') return `${answers}.exists() = ${condition['answerBoolean']}`;
  const coding = condition['answerCoding'] as Json | undefined;
  if (operator === '=' || operator === '!=') {
    const same = coding
      ? `system = ${quoted(coding['system'])} and code = ${quoted(coding['code'])}`
      : `$this = ${condition['answerInteger'] ?? condition['answerBoolean']}`;
    return `${answers}.where(${same}).exists()${operator === '=' ? '' : '.not()'}`;
  }
  // The order of codings is that of their ordinals.
  return coding
    ? `${answers}.where(${ordinal} ${operator} ${condition['bound']}).exists()`
    : `${answers}.where($this ${operator} ${condition['answerInteger']}).exists()`;
}

const everyItem = (items: Items): Items =>
  items.flatMap((item) => [item, ...everyItem((item['item'] ?? []) as Items)]);

/** The coding of a question's option, with its score where it has one. */
function codingIn(all: Items, linkId: unknown, code: unknown): Json | undefined {
  const asked = all.find((item) => item['linkId'] === linkId);
  const options = (asked?.['answerOption'] ?? []) as { valueCoding: Json }[];
  return options.find(({ valueCoding }) => valueCoding['code'] === code)?.valueCoding;
}

/** A condition with the score of its own option beside it. */
function withBound(condition: Json, all: Items): Json {
  const code = (condition['answerCoding'] as Json | undefined)?.['code'];
  const [score] = (codingIn(all, condition['question'], code)?.['extension'] ?? []) as Json[];
  return { ...condition, bound: score?.['valueDecimal'] };
}

/** Answers as a response that holds the named items alone. */
export function responseOf(
  file: Json,
  answers: ReadonlyMap<string, Json[]>,
  shown: ReadonlySet<unknown>,
): Json {
  const all = everyItem(file['item'] as Items);
  const rows = (items: Items): Json[] =>
    items
      .filter(({ linkId }) => shown.has(linkId))
      .map(({ linkId, item }) => {
        const answer = answers.get(linkId as string)?.map((one) => {
          const coding = one['valueCoding'] as Json | undefined;
          return coding ? { valueCoding: codingIn(all, linkId, coding['code']) } : one;
        });
        return {
          linkId,
          ...(answer && { answer }),
          ...(item !== undefined && { item: rows(item as Items) }),
        };
      });
  return { resourceType: 'QuestionnaireResponse', status: 'in-progress', item: rows(file['item'] as Items) };
}

/**
 * linkIds of what is shown: from everything shown, what a condition hides is taken out until nothing moves. Without
 * a ring this ends, whatever the order.
 */
export function shownBy(file: Json, answers: ReadonlyMap<string, Json[]>): ReadonlySet<unknown> {
  const all = everyItem(file['item'] as Items);
  let shown = new Set<unknown>(all.map(({ linkId }) => linkId));
  for (let round = 0; round <= all.length; round += 1) {
    const response = responseOf(file, answers, shown);
    const next = new Set<unknown>();
    const walk = (items: Items): void => {
      for (const item of items) {
        const conditions = (item['enableWhen'] ?? []) as Items;
        const results = conditions.map(
          (one) => evaluate(expressionOf(withBound(one, all)), response, file)[0] === true,
        );
        const enabled = item['enableBehavior'] === 'any' ? results.some(Boolean) : results.every(Boolean);
        if (results.length > 0 && !enabled) continue;
        next.add(item['linkId']);
        walk((item['item'] ?? []) as Items);
      }
    };
    walk(file['item'] as Items);
    if (next.size === shown.size && [...next].every((id) => shown.has(id))) return shown;
    shown = next;
  }
  throw new Error('what is shown does not settle');
}
