import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  type ParseError,
  printParseErrorCode,
} from 'jsonc-parser';
import { ImportError } from '../import/faults.js';

/** A JSON text whose values can be told by line. */
export interface JsonText {
  value: unknown;
  /** The line, from 1, on which the value at a path begins, or the nearest one around it; figures are indexes. */
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * @param file its name in messages
 * @throws ImportError with line and column where the text is no JSON
 */
export function readJson(file: string, text: string): JsonText {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const [first] = errors;
  if (!tree || first) {
    const { offset, error } = first ?? { offset: 0, error: 4 };
    const message = `expected JSON (${printParseErrorCode(error)})`;
    const column = offset - text.lastIndexOf('\n', offset - 1);
    throw new ImportError([{ file, line: lineAt(offset), column, message }]);
  }
  return {
    value: getNodeValue(tree),
    lineOf(path) {
      const steps = path.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step));
      for (let length = steps.length; ; length -= 1) {
        const node = findNodeAtLocation(tree, steps.slice(0, length));
        if (node || length === 0) return lineAt(node?.offset ?? 0);
      }
    },
  };
}
