import type { Protocol } from 'electron';

/** What a scheme of our own answers to a request. */
export interface SchemeAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Lets a function answer all requests for a scheme. `protocol.handle` came with Electron 25; Electron 22 has `registerBufferProtocol`.
 * The other difference between the two Electrons, how a dropped file tells its path, is in preload/dropped-file.ts.
 */
export function answerScheme(protocol: Protocol, scheme: string, answer: (url: string) => Promise<SchemeAnswer>): void {
  if (typeof protocol.handle === 'function') {
    protocol.handle(scheme, async (request) => {
      const { status, contentType, headers, body } = await answer(request.url);
      // A copy, because Response takes no view of memory that might be shared.
      return new Response(new Uint8Array(body), { status, headers: { ...headers, 'content-type': contentType } });
    });
    return;
  }
  protocol.registerBufferProtocol(scheme, (request, callback) => {
    answer(request.url).then(({ status, contentType, headers, body }) => {
      callback({ statusCode: status, headers: { ...headers, 'content-type': contentType }, data: Buffer.from(body) });
    });
  });
}
