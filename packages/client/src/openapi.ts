/** Generated from openapi.json by `npm run openapi`. */
export interface paths {
  '/v1/centers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: {
          'if-none-match'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One center */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CenterDocument'];
          };
        };
        /** @description The copy with that ETag is still right */
        304: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Unknown center */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/centers/{id}/hours': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query: {
          /** @description Date in China */
          from: string;
          /** @description Date in China */
          to: string;
        };
        header?: {
          'if-none-match'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Rules, exceptions and holidays resolved to days */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['HoursDocument'];
          };
        };
        /** @description The copy with that ETag is still right */
        304: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Unknown center */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Dates wrong, or more than 92 days */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/operator': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: {
          'if-none-match'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Public part of the operator file */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['OperatorDocument'];
          };
        };
        /** @description The copy with that ETag is still right */
        304: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/services/{id}/slots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query: {
          /** @description Date in China */
          from: string;
          /** @description Date in China */
          to: string;
        };
        header?: {
          'if-none-match'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description At most 31 days */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['SlotList'];
          };
        };
        /** @description The copy with that ETag is still right */
        304: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Unknown service */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Dates wrong, or more than 31 days */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/centers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description Adcode: province, city, county or town */
          region?: string;
          service?: 'psychological' | 'legal' | 'social-work' | 'other';
          /** @description Words of name, area, address or service; also pinyin or its initials: `tianhe`, `th`, `gzth`. Each word must be there */
          q?: string;
          /** @description ISO 8601 instant with an offset: only centers that are open then */
          openAt?: string;
          school?: string;
          limit?: number;
          cursor?: string;
        };
        header?: {
          'if-none-match'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Centers inside the region, by adcode then name */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CenterList'];
          };
        };
        /** @description The copy with that ETag is still right */
        304: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description The region is not in the table */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A query value is not allowed */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/materials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          language?: 'zh-CN' | 'zh-HK' | 'en';
          kind?: 'guide' | 'poster' | 'video' | 'table' | 'image';
          /** @description Those that are offered on this day; today without it */
          on?: string;
        };
        header?: {
          'if-none-match'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Materials by kind; those whose days are over are left out */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['MaterialList'];
          };
        };
        /** @description The copy with that ETag is still right */
        304: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description A query value is not allowed */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bookings/{ref}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          ref: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Cancelled; the seat is free again. Cancelling twice answers the same */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Booking'];
          };
        };
        /** @description Origin not trusted */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown reference or wrong code: the same answer */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The booking is over */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many attempts */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bookings/{ref}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          ref: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The booking */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Booking'];
          };
        };
        /** @description Origin not trusted */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown reference or wrong code: the same answer */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Still on the waiting list: `/v1/waiting/{ref}` has it */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many attempts */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          ref: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Everything personal is gone and the reference opens nothing any more; a visit that was still to come is cancelled */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Origin not trusted */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown reference or wrong code: the same answer */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many attempts */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/holds/{id}/extend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Kept for another five minutes, never past `extendableUntil` */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Hold'];
          };
        };
        /** @description Origin not trusted */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown hold */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The hold is over; the seat may be somebody else’s */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bookings/{ref}/calendar.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          ref: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description RFC 5545, neutral words */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'text/calendar': string;
          };
        };
        /** @description Origin not trusted */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown reference or wrong code: the same answer */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many attempts */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/waiting/{ref}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          ref: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Still waiting; once it is a booking, `/v1/bookings/{ref}` has it */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Waiting'];
          };
        };
        /** @description Origin not trusted */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown reference or wrong code: the same answer */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many attempts */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          ref: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Off the list; everything of it is gone */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Origin not trusted */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown reference or wrong code: the same answer */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many attempts */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/holds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description Answer to the `proof` of a `proof-needed` problem, base64 of its JSON */
          'proof-of-work'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['HoldRequest'];
        };
      };
      responses: {
        /** @description A seat is kept for five minutes while the form is filled */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Hold'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Origin not trusted, or booking is not set up here */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown slot */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Slot full, with alternatives */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A field is wrong */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many requests, or a proof of work is needed */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/waiting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          'idempotency-key'?: string;
          /** @description Answer to the `proof` of a `proof-needed` problem, base64 of its JSON */
          'proof-of-work'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['WaitingRequest'];
        };
      };
      responses: {
        /** @description On the list of that day; a seat that becomes free turns it into a booking */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['WaitingReceipt'];
          };
        };
        /** @description Idempotency-Key missing or body unreadable */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Origin not trusted, or booking is not set up here */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown service */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The day has free seats, with alternatives; or already on its list */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A field is wrong, the day cannot be asked for, or the key was used with another body */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many requests, or a proof of work is needed */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/holds/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The seat is free again; also for a hold that is over or unknown */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Origin not trusted */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bookings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          'idempotency-key'?: string;
          /** @description Answer to the `proof` of a `proof-needed` problem, base64 of its JSON */
          'proof-of-work'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['BookingRequest'];
        };
      };
      responses: {
        /** @description Requested; the seat is kept until `reviewBy` */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['BookingReceipt'];
          };
        };
        /** @description Idempotency-Key missing or body unreadable */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Origin not trusted, or booking is not set up here */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown slot */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Slot full with alternatives, or already booked */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A field is wrong, or the key was used with another body */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many requests, or a proof of work is needed */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bookings/{ref}/reschedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          ref: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['Reschedule'];
        };
      };
      responses: {
        /** @description At the new time, requested again; the same time twice answers the same */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Booking'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Origin not trusted */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown reference or wrong code, or unknown slot */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The booking is over, or the new slot is full, with alternatives */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A field is wrong, or the slot is of another center */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many attempts */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The present session */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffSession'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SignIn'];
        };
      };
      responses: {
        /** @description Signed in; the cookie holds the session */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffSession'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Name, password or one-time code wrong: the same answer */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A field is missing */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many attempts */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete: {
      parameters: {
        query?: never;
        header?: {
          'x-csrf-token'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Signed out */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description CSRF token missing */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/reports/completeness': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What is missing in the entries of the centers inside the scope of this account */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CompletenessReport'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/reports/quarter': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description The present one where it is missing */
          quarter?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Counts of the centers of this account; small cells are hidden */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['QuarterReport'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The quarter is not as expected */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          center?: string;
          /** @description Date in China */
          from?: string;
          /** @description Date in China */
          to?: string;
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Who did what in the centers of this account */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['AuditList'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A query value is not allowed */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Server-sent events: `change` with the id of a center whose bookings changed, nothing else; a comment every 25 s */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'text/event-stream': string;
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/bookings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          status?: 'requested' | 'approved' | 'declined' | 'expired' | 'cancelled' | 'completed' | 'no_show';
          center?: string;
          /** @description Date in China */
          date?: string;
          /** @description With `to`: several days by start, at most 31 */
          from?: string;
          /** @description Date in China */
          to?: string;
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Requests by deadline, soonest first; with `date` or `from`, by start */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffBookingList'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A query value is not allowed */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          'idempotency-key'?: string;
          'x-csrf-token'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['WalkIn'];
        };
      };
      responses: {
        /** @description Approved at once; a slot that has begun is fine */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['WalkInReceipt'];
          };
        };
        /** @description Idempotency-Key missing or body unreadable */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown slot */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Slot full with alternatives, or already booked */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A field is wrong, or the key was used with another body */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/bookings/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description Quoted etag; 428 where missing */
          'if-match'?: string;
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The booking as it is now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffBooking'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown booking */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Its state does not allow it */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Somebody changed it since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description If-Match missing */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/bookings/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description Quoted etag; 428 where missing */
          'if-match'?: string;
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['Decline'];
        };
      };
      responses: {
        /** @description The booking as it is now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffBooking'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown booking */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Its state does not allow it */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Somebody changed it since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A reason is needed */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description If-Match missing */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/bookings/{id}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description Quoted etag; 428 where missing */
          'if-match'?: string;
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The booking as it is now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffBooking'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown booking */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Its state does not allow it */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Somebody changed it since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description If-Match missing */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/bookings/{id}/decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description Quoted etag; 428 where missing */
          'if-match'?: string;
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['Decline'];
        };
      };
      responses: {
        /** @description The booking as it is now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffBooking'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown booking */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Its state does not allow it */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Somebody changed it since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A reason is needed */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description If-Match missing */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/bookings/decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          'x-csrf-token'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['DeclineMany'];
        };
      };
      responses: {
        /** @description Each on its own: one that changed meanwhile stays as it is */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['DeclineManyResult'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A field is wrong */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/bookings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The booking and its history */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffBookingDetail'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown booking */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/waiting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          center?: string;
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description By day, then by who came first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffWaitingList'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A query value is not allowed */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/bookings/{id}/no-show': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description Quoted etag; 428 where missing */
          'if-match'?: string;
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The booking as it is now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffBooking'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown booking */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Its state does not allow it */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Somebody changed it since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description If-Match missing */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/waiting/{id}/offer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['Offer'];
        };
      };
      responses: {
        /** @description Approved at that time, with the same reference and code */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffBooking'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown entry or slot */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Slot full with alternatives */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The slot is of another center */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/bookings/{id}/contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The contact; who asked is written down */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffContact'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown booking */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/waiting/{id}/contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The contact; who asked is written down */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffContact'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown entry */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/waiting/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: {
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Off the list */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown entry */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/bookings/{id}/reschedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description Quoted etag; 428 where missing */
          'if-match'?: string;
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['StaffReschedule'];
        };
      };
      responses: {
        /** @description The booking as it is now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffBooking'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown booking or slot */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Its state does not allow it, or the slot is full, with alternatives */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Somebody changed it since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The slot is not of a center that it may go to */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description If-Match missing */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/bookings/{id}/transfer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          /** @description Quoted etag; 428 where missing */
          'if-match'?: string;
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['Transfer'];
        };
      };
      responses: {
        /** @description The booking as it is now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffBooking'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown booking or slot */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Its state does not allow it, or the slot is full, with alternatives */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Somebody changed it since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The slot is not of a center that it may go to */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description If-Match missing */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/centers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Centers of this account, whole */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffCenterList'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: {
          /** @description `true` tells what would change and which bookings are hit, and changes nothing */
          dryRun?: 'true' | 'false';
        };
        header?: {
          'x-csrf-token'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CenterDraft'];
        };
      };
      responses: {
        /** @description Only checked */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CenterChange'];
          };
        };
        /** @description Added */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CenterChange'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A center has this id */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A field is wrong */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Holidays and make-up days */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffCalendar'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/centers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One center, whole */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['StaffCenter'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown center */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put: {
      parameters: {
        query?: {
          /** @description `true` tells what would change and which bookings are hit, and changes nothing */
          dryRun?: 'true' | 'false';
        };
        header?: {
          /** @description Quoted etag; 428 where missing */
          'if-match'?: string;
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CenterDraft'];
        };
      };
      responses: {
        /** @description What changed, and which bookings lost their slot */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CenterChange'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown center */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Somebody changed it since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A field is wrong */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description If-Match missing */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: {
          /** @description Quoted etag; 428 where missing */
          'if-match'?: string;
          'x-csrf-token'?: string;
        };
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Off the list; what happened there stays in the counts */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown center */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Live bookings are still to come */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Somebody changed it since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description If-Match missing */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/calendar/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: {
          /** @description `true` tells what would change and which bookings are hit, and changes nothing */
          dryRun?: 'true' | 'false';
        };
        header?: {
          'x-csrf-token'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ImportFile'];
        };
      };
      responses: {
        /** @description The years as they are then, and which bookings are hit */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CalendarImport'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or not the province’s account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Every bad row, with what was expected */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/centers/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: {
          /** @description `true` tells what would change and which bookings are hit, and changes nothing */
          dryRun?: 'true' | 'false';
        };
        header?: {
          'x-csrf-token'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ImportFile'];
        };
      };
      responses: {
        /** @description What changes; nothing is changed if any row is bad */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['CenterImport'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Every bad row, with what was expected */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description Part of school, place or code */
          q?: string;
          /** @description Adcode: province, city, county or town */
          region?: string;
          active?: 'true' | 'false';
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Links in the scope of this account, 50 a page */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LinkList'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The region is outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A query value is not allowed */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: {
          /** @description `true` tells what would change, and changes nothing */
          dryRun?: 'true' | 'false';
        };
        header?: {
          'x-csrf-token'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['LinkDraft'];
        };
      };
      responses: {
        /** @description Only checked */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LinkAdded'];
          };
        };
        /** @description Added */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LinkAdded'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A link has this code */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A field is wrong */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/links/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @description Code of a campaign: it stands in /q/{code} */
          code: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One link, with its scans by day */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LinkDetail'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown link */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put: {
      parameters: {
        query?: never;
        header?: {
          /** @description Quoted etag; 428 where missing */
          'if-match'?: string;
          'x-csrf-token'?: string;
        };
        path: {
          /** @description Code of a campaign: it stands in /q/{code} */
          code: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['LinkChange'];
        };
      };
      responses: {
        /** @description Changed */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LinkDetail'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unknown link */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Somebody changed it since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The target is none that a link may lead to */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description If-Match missing */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/reports/links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query: {
          /** @description Date in China */
          from: string;
          /** @description Date in China */
          to: string;
          by: 'day' | 'school' | 'place';
          /** @description Adcode: province, city, county or town */
          region?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Scans of the links in the scope of this account, at most 366 days */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LinkReport'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The region is outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Dates wrong, or more than 366 days */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/links/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: {
          /** @description `true` tells what would change, and changes nothing */
          dryRun?: 'true' | 'false';
        };
        header?: {
          'x-csrf-token'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['LinkFile'];
        };
      };
      responses: {
        /** @description What changes, and the rows that are left out */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LinkImport'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description CSRF token missing, or outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description No row can be imported */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kiosk/{screen}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: {
          authorization?: string;
        };
        path: {
          /** @description Id of an enrolled screen */
          screen: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What this screen is, and which playlist it shows */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['KioskDocument'];
          };
        };
        /** @description The id of the screen has another form */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description No such screen, or another key: the answer is the same */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many wrong keys from one network, or heartbeats of one screen */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kiosk/{screen}/playlist': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: {
          authorization?: string;
          'if-none-match'?: string;
        };
        path: {
          /** @description Id of an enrolled screen */
          screen: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The playlist with its signature, byte for byte what its sha256 says */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['SignedPlaylist'];
          };
        };
        /** @description The copy with that ETag is still right */
        304: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description The id of the screen has another form */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description No such screen, or another key: the answer is the same */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description There is none for this screen: the built-in scenes */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many wrong keys from one network, or heartbeats of one screen */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/staff/kiosks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          /** @description Adcode: province, city, county or town */
          region?: string;
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Screens in the scope of this account, 200 a page */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['KioskList'];
          };
        };
        /** @description Not signed in */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The region is outside the scope of this account */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A query value is not allowed */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kiosk/{screen}/heartbeat': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: {
          authorization?: string;
        };
        path: {
          /** @description Id of an enrolled screen */
          screen: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['KioskHeartbeat'];
        };
      };
      responses: {
        /** @description Taken */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['KioskHeartbeatAnswer'];
          };
        };
        /** @description The body cannot be read as JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description No such screen, or another key: the answer is the same */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Body larger than 32 KB */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Content-Type is not application/json */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description A field is wrong */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many wrong keys from one network, or heartbeats of one screen */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description The database is busy; the request can be sent again after `Retry-After` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    CenterDocument: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      calendar: components['schemas']['CalendarDay'][];
      center: components['schemas']['CenterAnswer'];
    };
    /** @description The line is in every answer, also in every error */
    Help: {
      /** @enum {string} */
      phone: '12355';
    };
    CalendarDay: {
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      date: string;
      /** @enum {string} */
      kind: 'holiday' | 'makeup';
      name: string;
      source?: string;
    };
    CenterAnswer: {
      id: string;
      name: string;
      /** @enum {string} */
      kind: 'city' | 'county' | 'town' | 'school' | 'partner';
      areaName: string;
      /**
       * @description Adcode: province, city, county or town
       * @example 440100
       */
      region: string;
      address: string;
      location?: {
        lng: number;
        lat: number;
        /** @enum {string} */
        crs: 'wgs84' | 'gcj02' | 'bd09' | 'cgcs2000';
      };
      phones: string[];
      contactNeeded?: boolean;
      services: components['schemas']['CenterService'][];
      audience: {
        minAge?: number;
        maxAge?: number;
      };
      /** @enum {string} */
      visibility: 'public' | 'school';
      search?: string;
      hours: components['schemas']['CenterHours'];
      accessibility: string[];
      transit?: string;
      notice?: string;
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      verifiedOn: string;
      source: string;
      sample?: boolean;
      status: components['schemas']['OpenStatus'];
    };
    CenterService: {
      id: string;
      name: string;
      /** @enum {string} */
      kind: 'psychological' | 'legal' | 'social-work' | 'other';
      slotMinutes: number;
      capacity: number;
      bookable: boolean;
    };
    CenterHours: {
      rules: {
        weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
        /** @example 09:00 */
        start: string;
        /** @example 09:00 */
        end: string;
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        validFrom?: string;
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        validTo?: string;
      }[];
      exceptions: {
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        date: string;
        closed?: boolean;
        /** @example 09:00 */
        start?: string;
        /** @example 09:00 */
        end?: string;
        reason: string;
      }[];
      /** @enum {string} */
      holidayPolicy: 'closed' | 'own' | 'normal';
      /** @enum {string} */
      makeupPolicy: 'as-weekday' | 'closed';
    };
    OpenStatus: {
      open: boolean;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      until?: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      next?: string;
      /** @enum {string} */
      basis: 'weekly' | 'exception' | 'holiday' | 'makeup' | 'law' | 'none';
      reason?: string;
      unconfirmed: boolean;
    };
    /** @description RFC 9457 problem details */
    Problem: {
      /** @example https://12355.example/problems/slot-full */
      type: string;
      title: string;
      status: number;
      /** @enum {string} */
      code:
        | 'unknown-region'
        | 'unknown-center'
        | 'unknown-service'
        | 'unknown-slot'
        | 'unknown-booking'
        | 'unknown-hold'
        | 'unknown-link'
        | 'bad-request'
        | 'idempotency-key-missing'
        | 'idempotency-key-reused'
        | 'slot-full'
        | 'already-booked'
        | 'hold-over'
        | 'day-not-full'
        | 'proof-needed'
        | 'booking-closed'
        | 'origin-not-trusted'
        | 'not-signed-in'
        | 'sign-in-failed'
        | 'csrf'
        | 'forbidden'
        | 'precondition-missing'
        | 'precondition-failed'
        | 'wrong-status'
        | 'center-in-use'
        | 'link-taken'
        | 'screen-refused'
        | 'too-many-requests'
        | 'too-large'
        | 'not-found'
        | 'unavailable'
        | 'internal';
      detail: string;
      /** @description One row for each fault in the request, with what was expected */
      errors?: {
        pointer: string;
        message: string;
      }[];
      alternatives?: components['schemas']['Slot'][];
      proof?: components['schemas']['ProofChallenge'];
      help: components['schemas']['Help'];
    };
    Slot: {
      /** @example gz-sample-psy/2026-09-12T15:00 */
      id: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      start: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      end: string;
      /**
       * @description A bucket, never a count: `few` is one or two seats
       * @enum {string}
       */
      state: 'free' | 'few' | 'full' | 'past';
      /** @description The holiday table of that year is not announced: the center confirms */
      unconfirmed: boolean;
    };
    /** @description A small calculation, asked where one network sends very many requests: find the number from 0 to `maxnumber` for which SHA-256(salt + number) is the challenge, and send {algorithm, challenge, number, salt, signature} */
    ProofChallenge: {
      /** @enum {string} */
      algorithm: 'SHA-256';
      /** @description SHA-256 of salt and number, hexadecimal */
      challenge: string;
      maxnumber: number;
      salt: string;
      signature: string;
    };
    HoursDocument: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      center: string;
      days: {
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        date: string;
        weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
        spans: {
          /**
           * @description ISO 8601 in China time
           * @example 2026-09-12T15:00:00+08:00
           */
          start: string;
          /**
           * @description ISO 8601 in China time
           * @example 2026-09-12T15:00:00+08:00
           */
          end: string;
        }[];
        /** @enum {string} */
        basis: 'weekly' | 'exception' | 'holiday' | 'makeup' | 'law' | 'none';
        reason?: string;
        unconfirmed: boolean;
      }[];
    };
    OperatorDocument: {
      /** @enum {number} */
      version: 1;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      sample?: boolean;
      help: components['schemas']['Help'];
      booking: {
        open: boolean;
        missing: ('handler' | 'consents')[];
        horizonDays: number;
      };
      handler?: {
        name: string;
        contact: string;
        retentionDays: number;
        retentionGround?: string;
        source: string;
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        asOf: string;
      };
      consents: components['schemas']['Consent'][];
      channels: {
        /** @enum {string} */
        kind: 'mini-program-chat' | 'sms' | 'web';
        label: components['schemas']['LocalizedText'];
        target: string;
        hours?: string;
        source: string;
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        asOf: string;
      }[];
      trustedOrigins: string[];
      exitUrl?: string;
      hotline?: {
        hours?: components['schemas']['LocalizedText'];
        languages?: string[];
        costNote?: components['schemas']['LocalizedText'];
        source: string;
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        asOf: string;
      };
      miniProgram?: {
        name: string;
        appid?: string;
        path?: string;
        /** Format: uri */
        plainLinkBase?: string;
        codeImage?: string;
        source: string;
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        asOf: string;
      };
      keys?: {
        /** @description Public Ed25519 keys in hex by their id; several while one takes the place of another */
        playlist: {
          [key: string]: string;
        };
      };
      referrals?: components['schemas']['Referral'][];
      site: {
        title: components['schemas']['LocalizedText'];
        sponsor: components['schemas']['LocalizedText'];
        icp?: string;
        policeFiling?: string;
        complaint?: {
          contact: string;
          note?: components['schemas']['LocalizedText'];
        };
        source: string;
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        asOf: string;
      };
    };
    Consent: {
      id: string;
      version: string;
      text: components['schemas']['LocalizedText'];
      full?: components['schemas']['LocalizedText'];
      under14: boolean;
      required: boolean;
      covers?: ('phone' | 'guardianPhone' | 'topic' | 'note')[];
    };
    LocalizedText: {
      'zh-CN': string;
      'zh-HK'?: string;
      en?: string;
    };
    Referral: {
      /** @example 000-00000000 */
      number: string;
      name: components['schemas']['LocalizedText'];
      owner: components['schemas']['LocalizedText'];
    };
    /** @description Every day from `from` to `to`; a day without slots says why in basis and reason */
    SlotList: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      service: components['schemas']['CenterService'];
      center: {
        id: string;
        name: string;
        sample?: boolean;
      };
      days: {
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        date: string;
        /** @enum {string} */
        basis: 'weekly' | 'exception' | 'holiday' | 'makeup' | 'law' | 'none';
        reason?: string;
        unconfirmed: boolean;
        slots: components['schemas']['Slot'][];
      }[];
    };
    CenterList: {
      /** @enum {number} */
      version: 1;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      calendar: components['schemas']['CalendarDay'][];
      centers: components['schemas']['CenterAnswer'][];
      /** @description Cursor of the next page */
      next?: string;
    };
    MaterialList: {
      /** @enum {number} */
      version: 1;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      items: components['schemas']['OfferedMaterial'][];
    };
    OfferedMaterial: {
      /** @example guide-2026 */
      id: string;
      title: string;
      /** @enum {string} */
      kind: 'guide' | 'poster' | 'video' | 'table' | 'image';
      /**
       * @description Address of the file, counted from the service's base address
       * @example materials/files/9f86d081884c7d65/guide-2026.pdf
       */
      src: string;
      /** @description Size of the file */
      bytes: number;
      /**
       * @description SHA-256 of the file, hexadecimal, in small letters
       * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
       */
      sha256: string;
      /** @enum {string} */
      mime:
        | 'application/pdf'
        | 'application/zip'
        | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
        | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
        | 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
        | 'image/gif'
        | 'image/jpeg'
        | 'image/png'
        | 'image/svg+xml'
        | 'image/webp'
        | 'text/csv'
        | 'text/plain'
        | 'video/mp4'
        | 'video/webm';
      /** @enum {string} */
      language: 'zh-CN' | 'zh-HK' | 'en';
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      validFrom?: string;
      /**
       * @description Last day on which it is offered
       * @example 2026-09-12
       */
      validTo?: string;
      license: string;
      /** @description Id of the material whose newer version this is */
      supersedes?: string;
      /** @description Address of a small picture of it */
      thumbnail?: string;
      /** @description Address of the WebVTT file of a video, in the language of the video */
      subtitles?: string;
      /** @description Whether words, picture or sound were made with the help of AI */
      aiGenerated: boolean;
      /** @description An example, not to be handed out */
      sample?: boolean;
      /** @description Id of the material in this list that takes its place */
      newer?: string;
    };
    Booking: {
      /** @example Y7K3-M29Q */
      ref: string;
      /** @enum {string} */
      status: 'requested' | 'approved' | 'declined' | 'expired' | 'cancelled' | 'completed' | 'no_show';
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      start: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      end: string;
      center: components['schemas']['BookingPlace'];
      service: {
        id: string;
        name: string;
        slotMinutes: number;
      };
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      reviewBy: string;
      unconfirmed: boolean;
      help: components['schemas']['Help'];
      reason?: string;
    };
    BookingPlace: {
      id: string;
      name: string;
      address: string;
      phones: string[];
      sample?: boolean;
    };
    Hold: {
      id: string;
      slot: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      start: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      end: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      keptUntil: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      extendableUntil: string;
      help: components['schemas']['Help'];
    };
    Waiting: {
      /** @example Y7K3-M29Q */
      ref: string;
      /** @enum {string} */
      status: 'waiting';
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      date: string;
      center: components['schemas']['BookingPlace'];
      service: {
        id: string;
        name: string;
        slotMinutes: number;
      };
      help: components['schemas']['Help'];
    };
    HoldRequest: {
      slot: string;
      id: string;
    };
    WaitingReceipt: {
      /** @example Y7K3-M29Q */
      ref: string;
      /** @enum {string} */
      status: 'waiting';
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      date: string;
      center: components['schemas']['BookingPlace'];
      service: {
        id: string;
        name: string;
        slotMinutes: number;
      };
      help: components['schemas']['Help'];
      /** @example 40817735 */
      code: string;
    };
    WaitingRequest: {
      service: string;
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      date: string;
      alias: string;
      /** @enum {string} */
      ageBand: 'under14' | '14-17' | '18plus';
      /** @enum {string} */
      topic?: 'study' | 'family' | 'friends' | 'mood' | 'unsure';
      phone?: string;
      guardianPhone?: string;
      consents: {
        id: string;
        version: string;
      }[];
      campaign?: string;
    };
    BookingReceipt: {
      /** @example Y7K3-M29Q */
      ref: string;
      /** @enum {string} */
      status: 'requested' | 'approved' | 'declined' | 'expired' | 'cancelled' | 'completed' | 'no_show';
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      start: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      end: string;
      center: components['schemas']['BookingPlace'];
      service: {
        id: string;
        name: string;
        slotMinutes: number;
      };
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      reviewBy: string;
      unconfirmed: boolean;
      help: components['schemas']['Help'];
      /** @example 40817735 */
      code: string;
    };
    BookingRequest: {
      slot: string;
      hold?: string;
      alias: string;
      /** @enum {string} */
      ageBand: 'under14' | '14-17' | '18plus';
      /** @enum {string} */
      topic?: 'study' | 'family' | 'friends' | 'mood' | 'unsure';
      phone?: string;
      guardianPhone?: string;
      consents: {
        id: string;
        version: string;
      }[];
      note?: string;
      campaign?: string;
    };
    Reschedule: {
      slot: string;
      hold?: string;
    };
    /** @description The city with the worst average first, in it the worst center */
    CompletenessReport: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      count: number;
      score: number;
      cities: {
        region: string;
        name: string;
        score: number;
        centers: {
          id: string;
          name: string;
          score: number;
          /** @description The heaviest first; `verified` is missing when the last look is over 90 days ago */
          missing: ('hours' | 'phone' | 'address' | 'services' | 'verified' | 'location' | 'accessibility')[];
          /**
           * @description Date in China
           * @example 2026-09-12
           */
          verifiedOn: string;
          sample?: boolean;
        }[];
      }[];
    };
    QuarterReport: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      /** @example 2026-Q4 */
      quarter: string;
      centers: {
        id: string;
        name: string;
        counts: {
          /** @description `null` where the number is from 1 to 4, or would tell one that is */
          requested: number | null;
          /** @description `null` where the number is from 1 to 4, or would tell one that is */
          approved: number | null;
          /** @description `null` where the number is from 1 to 4, or would tell one that is */
          completed: number | null;
          /** @description `null` where the number is from 1 to 4, or would tell one that is */
          no_show: number | null;
          /** @description `null` where the number is from 1 to 4, or would tell one that is */
          declined: number | null;
          /** @description `null` where the number is from 1 to 4, or would tell one that is */
          expired: number | null;
          /** @description `null` where the number is from 1 to 4, or would tell one that is */
          cancelled: number | null;
          /** @description `null` where the number is from 1 to 4, or would tell one that is */
          total: number | null;
        };
      }[];
      total: {
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        requested: number | null;
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        approved: number | null;
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        completed: number | null;
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        no_show: number | null;
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        declined: number | null;
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        expired: number | null;
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        cancelled: number | null;
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        total: number | null;
      };
      topics: {
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        study: number | null;
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        family: number | null;
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        friends: number | null;
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        mood: number | null;
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        unsure: number | null;
        /** @description `null` where the number is from 1 to 4, or would tell one that is */
        none: number | null;
      };
      inTime: number | null;
    };
    AuditList: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      entries: {
        /**
         * @description ISO 8601 in China time
         * @example 2026-09-12T15:00:00+08:00
         */
        at: string;
        actor: string;
        action: string;
        object: string;
        center?: string;
      }[];
      next?: string;
    };
    StaffSession: {
      name: string;
      /** @enum {string} */
      role: 'province' | 'city' | 'county' | 'center';
      scope: string;
      centers: {
        id: string;
        name: string;
        sample?: boolean;
      }[];
      desk: {
        reporting?: components['schemas']['LocalizedText'];
        reasons: components['schemas']['LocalizedText'][];
      };
      csrf: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      expiresAt: string;
      help: components['schemas']['Help'];
    };
    SignIn: {
      name: string;
      password: string;
      otp?: string;
    };
    WalkInReceipt: {
      booking: components['schemas']['StaffBooking'];
      code: string;
      help: components['schemas']['Help'];
    };
    StaffBooking: {
      id: string;
      etag: string;
      ref: string;
      /** @enum {string} */
      status: 'requested' | 'approved' | 'declined' | 'expired' | 'cancelled' | 'completed' | 'no_show';
      alias: string;
      /** @enum {string} */
      ageBand: 'under14' | '14-17' | '18plus';
      /** @enum {string} */
      topic?: 'study' | 'family' | 'friends' | 'mood' | 'unsure';
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      start: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      end: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      submittedAt: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      reviewBy: string;
      unconfirmed: boolean;
      walkIn: boolean;
      erased: boolean;
      center: {
        id: string;
        name: string;
      };
      service: {
        id: string;
        name: string;
      };
      seats: {
        capacity: number;
        taken: number;
      };
      hasPhone: boolean;
      hasGuardianPhone: boolean;
      note?: string;
      consents: {
        id: string;
        version: string;
        /**
         * @description ISO 8601 in China time
         * @example 2026-09-12T15:00:00+08:00
         */
        at: string;
      }[];
      reason?: string;
      decidedBy?: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      decidedAt?: string;
    };
    WalkIn: {
      slot: string;
      alias: string;
      /** @enum {string} */
      ageBand: 'under14' | '14-17' | '18plus';
      /** @enum {string} */
      topic?: 'study' | 'family' | 'friends' | 'mood' | 'unsure';
      phone?: string;
      guardianPhone?: string;
      consents: {
        id: string;
        version: string;
      }[];
      note?: string;
    };
    Decline: {
      reason: string;
    };
    DeclineManyResult: {
      help: components['schemas']['Help'];
      results: {
        id: string;
        declined: boolean;
        /** @enum {string} */
        code?:
          | 'unknown-region'
          | 'unknown-center'
          | 'unknown-service'
          | 'unknown-slot'
          | 'unknown-booking'
          | 'unknown-hold'
          | 'unknown-link'
          | 'bad-request'
          | 'idempotency-key-missing'
          | 'idempotency-key-reused'
          | 'slot-full'
          | 'already-booked'
          | 'hold-over'
          | 'day-not-full'
          | 'proof-needed'
          | 'booking-closed'
          | 'origin-not-trusted'
          | 'not-signed-in'
          | 'sign-in-failed'
          | 'csrf'
          | 'forbidden'
          | 'precondition-missing'
          | 'precondition-failed'
          | 'wrong-status'
          | 'center-in-use'
          | 'link-taken'
          | 'screen-refused'
          | 'too-many-requests'
          | 'too-large'
          | 'not-found'
          | 'unavailable'
          | 'internal';
      }[];
    };
    DeclineMany: {
      bookings: {
        id: string;
        etag: string;
      }[];
      reason: string;
    };
    StaffBookingDetail: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      booking: components['schemas']['StaffBooking'];
      events: components['schemas']['BookingEvent'][];
    };
    BookingEvent: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      at: string;
      actor: string;
      /** @enum {string} */
      kind:
        | 'requested'
        | 'approved'
        | 'declined'
        | 'expired'
        | 'cancelled'
        | 'completed'
        | 'no_show'
        | 'rescheduled'
        | 'transferred'
        | 'erased';
      from?: {
        center: string;
        /**
         * @description ISO 8601 in China time
         * @example 2026-09-12T15:00:00+08:00
         */
        start: string;
      };
      to?: {
        center: string;
        /**
         * @description ISO 8601 in China time
         * @example 2026-09-12T15:00:00+08:00
         */
        start: string;
      };
      note?: string;
    };
    StaffBookingList: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      bookings: components['schemas']['StaffBooking'][];
      counts: {
        requested: number;
        today: number;
        waiting: number;
      };
      next?: string;
    };
    StaffWaitingList: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      waiting: components['schemas']['StaffWaiting'][];
      next?: string;
    };
    StaffWaiting: {
      id: string;
      ref: string;
      alias: string;
      /** @enum {string} */
      ageBand: 'under14' | '14-17' | '18plus';
      /** @enum {string} */
      topic?: 'study' | 'family' | 'friends' | 'mood' | 'unsure';
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      date: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      submittedAt: string;
      center: {
        id: string;
        name: string;
      };
      service: {
        id: string;
        name: string;
      };
      hasPhone: boolean;
      hasGuardianPhone: boolean;
    };
    Offer: {
      slot: string;
    };
    StaffContact: {
      phone?: string;
      guardianPhone?: string;
      help: components['schemas']['Help'];
    };
    StaffReschedule: {
      slot: string;
    };
    Transfer: {
      slot: string;
      note?: string;
    };
    CenterChange: {
      help: components['schemas']['Help'];
      saved: boolean;
      etag: string;
      center: components['schemas']['Center'];
      changes: components['schemas']['FieldChange'][];
      hits: components['schemas']['Hit'][];
    };
    Center: {
      id: string;
      name: string;
      /** @enum {string} */
      kind: 'city' | 'county' | 'town' | 'school' | 'partner';
      areaName: string;
      /**
       * @description Adcode: province, city, county or town
       * @example 440100
       */
      region: string;
      address: string;
      location?: {
        lng: number;
        lat: number;
        /** @enum {string} */
        crs: 'wgs84' | 'gcj02' | 'bd09' | 'cgcs2000';
      };
      phones: string[];
      contactNeeded?: boolean;
      services: components['schemas']['CenterService'][];
      audience: {
        minAge?: number;
        maxAge?: number;
      };
      /** @enum {string} */
      visibility: 'public' | 'school';
      search?: string;
      hours: components['schemas']['CenterHours'];
      accessibility: string[];
      transit?: string;
      notice?: string;
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      verifiedOn: string;
      source: string;
      sample?: boolean;
    };
    FieldChange: {
      field: string;
      before?: string;
      after?: string;
    };
    Hit: {
      id: string;
      ref: string;
      /** @enum {string} */
      status: 'requested' | 'approved' | 'declined' | 'expired' | 'cancelled' | 'completed' | 'no_show';
      alias: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      start: string;
      center: {
        id: string;
        name: string;
      };
      /**
       * @description Shut that day; open, but no slot starts then; no such service; more than its seats
       * @enum {string}
       */
      why: 'closed' | 'shifted' | 'service-gone' | 'over-capacity';
    };
    CenterDraft: {
      id: string;
      name: string;
      /** @enum {string} */
      kind: 'city' | 'county' | 'town' | 'school' | 'partner';
      areaName: string;
      /**
       * @description Adcode: province, city, county or town
       * @example 440100
       */
      region: string;
      address: string;
      location?: {
        lng: number;
        lat: number;
        /** @enum {string} */
        crs: 'wgs84' | 'gcj02' | 'bd09' | 'cgcs2000';
      };
      phones: string[];
      contactNeeded?: boolean;
      services: components['schemas']['CenterService'][];
      audience: {
        minAge?: number;
        maxAge?: number;
      };
      /** @enum {string} */
      visibility: 'public' | 'school';
      search?: string;
      hours: components['schemas']['CenterHours'];
      accessibility: string[];
      transit?: string;
      notice?: string;
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      verifiedOn: string;
      source: string;
      sample?: boolean;
    };
    StaffCalendar: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      years: {
        year: string;
        days: components['schemas']['CalendarDay'][];
      }[];
    };
    StaffCenter: {
      etag: string;
      center: components['schemas']['Center'];
      upcoming: number;
    };
    CalendarImport: {
      help: components['schemas']['Help'];
      saved: boolean;
      years: {
        year: string;
        days: components['schemas']['CalendarDay'][];
      }[];
      hits: components['schemas']['Hit'][];
    };
    ImportFile: {
      name: string;
      text: string;
      exceptions?: {
        name: string;
        text: string;
      };
    };
    CenterImport: {
      help: components['schemas']['Help'];
      saved: boolean;
      added: {
        id: string;
        name: string;
      }[];
      changed: {
        id: string;
        name: string;
        changes: components['schemas']['FieldChange'][];
      }[];
      unchanged: number;
      missing: {
        id: string;
        name: string;
      }[];
      hits: components['schemas']['Hit'][];
    };
    StaffCenterList: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      centers: components['schemas']['StaffCenter'][];
    };
    LinkAdded: {
      help: components['schemas']['Help'];
      saved: boolean;
      link: components['schemas']['Link'];
    };
    Link: {
      /**
       * @description Code of a campaign: it stands in /q/{code}
       * @example gz-sample-7
       */
      code: string;
      etag: string;
      school: string;
      /**
       * @description Adcode: province, city, county or town
       * @example 440100
       */
      region: string;
      place: string;
      target: string;
      active: boolean;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      createdAt: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      changedAt: string;
      scans: {
        week: number;
        month: number;
      };
    };
    LinkDraft: {
      /**
       * @description Code of a campaign: it stands in /q/{code}
       * @example gz-sample-7
       */
      code?: string;
      /** @description School or unit */
      school: string;
      /**
       * @description Adcode: province, city, county or town
       * @example 440100
       */
      region: string;
      /**
       * @description Where in or near it; empty where nobody said
       * @example 校门口
       */
      place?: string;
      /**
       * @description A page of this service, or an https address on one of the operator’s `trustedOrigins`. `c` with the code is added
       * @example /find
       */
      target?: string;
    };
    LinkDetail: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      link: components['schemas']['Link'];
      days: {
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        date: string;
        count: number;
      }[];
    };
    LinkChange: {
      /**
       * @description A page of this service, or an https address on one of the operator’s `trustedOrigins`. `c` with the code is added
       * @example /find
       */
      target: string;
      active: boolean;
    };
    /** @description Days in their order, each of the span; schools and places with the most scans first */
    LinkReport: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      from: string;
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      to: string;
      /** @enum {string} */
      by: 'day' | 'school' | 'place';
      total: number;
      rows: {
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        date?: string;
        school?: string;
        /**
         * @description Adcode: province, city, county or town
         * @example 440100
         */
        region?: string;
        place?: string;
        /**
         * @description Code of a campaign: it stands in /q/{code}
         * @example gz-sample-7
         */
        code?: string;
        links: number;
        count: number;
      }[];
    };
    LinkImport: {
      help: components['schemas']['Help'];
      saved: boolean;
      added: {
        /**
         * @description Code of a campaign: it stands in /q/{code}
         * @example gz-sample-7
         */
        code: string;
        school: string;
        /**
         * @description Adcode: province, city, county or town
         * @example 440100
         */
        region: string;
        place: string;
      }[];
      changed: {
        /**
         * @description Code of a campaign: it stands in /q/{code}
         * @example gz-sample-7
         */
        code: string;
        school: string;
        /**
         * @description Adcode: province, city, county or town
         * @example 440100
         */
        region: string;
        place: string;
        changes: components['schemas']['FieldChange'][];
      }[];
      unchanged: number;
      leftOut: number;
      faults: {
        line?: number;
        message: string;
      }[];
    };
    LinkFile: {
      name: string;
      text: string;
    };
    LinkList: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      links: components['schemas']['Link'][];
      count: number;
      next?: string;
    };
    KioskDocument: {
      help: components['schemas']['Help'];
      /**
       * @description Id of an enrolled screen
       * @example gz-metro-07
       */
      screen: string;
      /**
       * @description Adcode: province, city, county or town
       * @example 440100
       */
      region: string;
      /**
       * @description Code of a campaign: it stands in /q/{code}
       * @example gz-sample-7
       */
      campaign?: string;
      /** @enum {string} */
      lang: 'zh-CN' | 'zh-HK' | 'en';
      /**
       * @description A screen whose clock is far from it shows nothing with a date
       * @example 2026-09-12T15:00:00+08:00
       */
      serverTime: string;
      /** @description What the operator wants shown here; null: the built-in scenes */
      playlist: {
        version: string;
        /** @description Of the bytes that `playlist` answers with */
        sha256: string;
      } | null;
    };
    /** @description As it was signed: Ed25519 over the RFC 8785 form without `signature`. packages/app/schema/playlist.schema.json describes it whole; files are at /kiosk/assets/{sha256}.{ending of src} */
    SignedPlaylist: {
      version: string;
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      asOf: string;
      /**
       * @description Date in China
       * @example 2026-09-12
       */
      validTo?: string;
      screens: string[];
      scenes: ({
        id: string;
        type: string;
      } & {
        [key: string]: unknown;
      })[];
      keyId: string;
      signature: string;
    } & {
      [key: string]: unknown;
    };
    KioskList: {
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      asOf: string;
      help: components['schemas']['Help'];
      kiosks: components['schemas']['Kiosk'][];
      next?: string;
    };
    Kiosk: {
      /**
       * @description Id of an enrolled screen
       * @example gz-metro-07
       */
      id: string;
      /**
       * @description Adcode: province, city, county or town
       * @example 440100
       */
      region: string;
      /**
       * @description Code of a campaign: it stands in /q/{code}
       * @example gz-sample-7
       */
      campaign?: string;
      /** @enum {string} */
      lang: 'zh-CN' | 'zh-HK' | 'en';
      place: string;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      enrolledAt: string;
      /**
       * @description `new` was never heard of
       * @enum {string}
       */
      state: 'new' | 'running' | 'silent';
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      lastSeen: string | null;
      silentAfterMinutes: number;
      report: {
        /** @description Of the player */
        version: string;
        scene: string | null;
        playlist: string | null;
        /** @enum {string} */
        shape: 'wide' | 'tall' | 'strip';
        width: number;
        height: number;
        /** @description Bytes, where the browser tells them */
        storage: {
          used: number;
          quota: number | null;
        } | null;
        /** @description Milliseconds that its clock is behind `serverTime` */
        clockOffset: number;
        faults: {
          code: string;
          detail: string;
        }[];
      } | null;
      days: {
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        date: string;
        shown: number;
      }[];
      scenes: {
        scene: string;
        shown: number;
      }[];
    };
    KioskHeartbeatAnswer: {
      help: components['schemas']['Help'];
      counted: boolean;
      /**
       * @description ISO 8601 in China time
       * @example 2026-09-12T15:00:00+08:00
       */
      serverTime: string;
    };
    KioskHeartbeat: {
      /** @description The same at every try: a heartbeat that comes again counts once */
      id: string;
      /**
       * @description When it was written, by the clock of the screen
       * @example 2026-09-12T15:00:00+08:00
       */
      at: string;
      /** @description Of the player */
      version: string;
      scene: string | null;
      playlist: string | null;
      /** @enum {string} */
      shape: 'wide' | 'tall' | 'strip';
      width: number;
      height: number;
      /** @description Bytes, where the browser tells them */
      storage: {
        used: number;
        quota: number | null;
      } | null;
      /** @description Milliseconds that its clock is behind `serverTime` */
      clockOffset: number;
      faults: {
        code: string;
        detail: string;
      }[];
      /** @description Scenes that were shown since the heartbeat before */
      counts: {
        /**
         * @description Date in China
         * @example 2026-09-12
         */
        day: string;
        scene: string;
        shown: number;
      }[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
