import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { routes } from './routes.js';

/** The published contract as an OpenAPI 3.1 document. It depends on nothing but the route definitions. */
export function openApiDocument(version: string): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'code', {
    type: 'http',
    scheme: 'bearer',
    description: 'The private code of one booking, eight digits',
  });
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'y12355_session',
  });
  registry.registerComponent('securitySchemes', 'screen', {
    type: 'http',
    scheme: 'bearer',
    description: 'The key of one screen, as `kiosk add` prints it',
  });
  for (const route of routes) registry.registerPath(route as Parameters<typeof registry.registerPath>[0]);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: '12355 booking service',
      version,
      description: 'Centers, opening hours, slots and bookings. Times are ISO 8601 in China time (+08:00).',
    },
  });
}
