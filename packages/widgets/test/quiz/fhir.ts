/** Whether a resource is FHIR R4, by the definitions that the `fhir` package brings. */
import { Fhir } from 'fhir';

const validator = new Fhir();

/** What is wrong with it; value sets that the package does not hold are not looked at. */
export function fhirFaults(resource: object): string[] {
  // A copy: what is undefined is not written.
  const { messages } = validator.validate(JSON.parse(JSON.stringify(resource)) as object, {
    errorOnUnexpected: true,
  });
  return messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `${location}: ${message}`);
}
