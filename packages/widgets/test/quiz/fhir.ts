/** Whether a resource is FHIR R4, by the definitions that the `fhir` package brings. */
import { Fhir } from 'fhir';

const validator = new Fhir();

/** What is wrong with it; value sets that the package does not hold are not looked at. */
export function fhirFaults(resource: object): string[] {
  // A copy: what is undefined is not written. The package takes `false` for a value that is missing.
  const written = JSON.stringify(resource).replace(/("answerBoolean":)false/g, '$1true');
  const { messages } = validator.validate(JSON.parse(written) as object, { errorOnUnexpected: true });
  return messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `${location}: ${message}`);
}
