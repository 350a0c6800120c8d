/** Generated from openapi.json by `npm run openapi`. */
export interface paths {
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
        /** @description A field is wrong, or the key was used with another body */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Too many requests */
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
        /** @description Too many attempts */
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
        /** @description Name or password wrong: the same answer */
        401: {
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
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Requests by deadline, soonest first; with `date`, that day by start */
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
    post?: never;
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
        /** @description Decided */
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
        /** @description The booking is not waiting any more */
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
        /** @description Decided */
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
        /** @description The booking is not waiting any more */
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
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
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
    /** @description The line is in every answer, also in every error */
    Help: {
      /** @enum {string} */
      phone: '12355';
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
        | 'bad-request'
        | 'idempotency-key-missing'
        | 'idempotency-key-reused'
        | 'slot-full'
        | 'already-booked'
        | 'booking-closed'
        | 'origin-not-trusted'
        | 'not-signed-in'
        | 'sign-in-failed'
        | 'csrf'
        | 'forbidden'
        | 'precondition-missing'
        | 'precondition-failed'
        | 'wrong-status'
        | 'too-many-requests'
        | 'too-large'
        | 'not-found'
        | 'internal';
      detail: string;
      /** @description One row for each fault in the request, with what was expected */
      errors?: {
        pointer: string;
        message: string;
      }[];
      alternatives?: components['schemas']['Slot'][];
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
    BookingPlace: {
      id: string;
      name: string;
      address: string;
      phones: string[];
      sample?: boolean;
    };
    BookingRequest: {
      slot: string;
      alias: string;
      /** @enum {string} */
      ageBand: 'under14' | '14-17' | '18plus';
      /** @enum {string} */
      topic?: 'study' | 'family' | 'friends' | 'mood' | 'unsure';
      phone?: string;
      guardianPhone?: string;
      note?: string;
      consents: {
        id: string;
        version: string;
      }[];
      campaign?: string;
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
      };
      next?: string;
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
    Decline: {
      reason: string;
    };
    StaffContact: {
      phone?: string;
      guardianPhone?: string;
      help: components['schemas']['Help'];
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
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
