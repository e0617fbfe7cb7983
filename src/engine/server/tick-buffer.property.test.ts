import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TickBuffer } from './tick-buffer.ts';

type Event =
  | { readonly kind: 'slice'; readonly length: number }
  | { readonly kind: 'grant'; readonly ticks: number }
  | { readonly kind: 'take' };

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((length): Event => ({ kind: 'slice', length })),
  fc.integer({ min: 1, max: 16 }).map((ticks): Event => ({ kind: 'grant', ticks })),
  fc.constant<Event>({ kind: 'take' }),
);

describe('TickBuffer, whatever the page grants', () => {
  it('gives every cost exactly once and in order, in no more ticks than were granted', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), (events) => {
        const buffer = new TickBuffer();
        const received: number[] = [];
        let made = 0;
        let granted = 0;
        let ticks = 0;
        const take = (now: number) => {
          const batch = buffer.take(now);
          if (!batch) return;
          ticks += 1;
          expect(batch.firstIteration).toBe(received.length);
          received.push(...batch.costs);
        };
        events.forEach((each, now) => {
          if (each.kind === 'grant') {
            granted += each.ticks;
            buffer.grant(each.ticks);
          } else if (each.kind === 'take') take(now);
          else {
            buffer.add({ firstIteration: made, costs: Float64Array.from({ length: each.length }, (_, index) => made + index) });
            made += each.length;
          }
        });
        expect(ticks).toBeLessThanOrEqual(granted);
        buffer.grant(1);
        take(events.length);
        expect(received).toEqual(Array.from({ length: made }, (_, index) => index));
      }),
      { numRuns: 1000 },
    );
  });
});
