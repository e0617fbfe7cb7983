import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { makeFlower } from '../data/flower.ts';
import { createNaiveCore } from '../matrix/naive-core.ts';
import { chainSpec, dense, output } from '../plan/testing/specs.ts';
import { expectValue, trainerOf } from '../train/testing/trainers.ts';
import { connect, type Page } from './testing/page.ts';

const spec = chainSpec({ kind: 'flower', examples: 8, seed: 1 }, [dense(1, 'sigmoid'), output('binary_cross_entropy')]);
const training = { ...plainTraining, learningRate: 0.1, iterations: 100, seed: 1, precision: 'float64' } as const;

type Action =
  | { readonly kind: 'grant'; readonly ticks: number }
  | { readonly kind: 'ask'; readonly name: string; readonly argument: object }
  /** Lets the event loop go round so many times, and with it the training. */
  | { readonly kind: 'turns'; readonly count: number };

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((ticks): Action => ({ kind: 'grant', ticks })),
  fc.integer({ min: 1, max: 6 }).map((count): Action => ({ kind: 'turns', count })),
  fc.constantFrom('pause', 'resume').map((name): Action => ({ kind: 'ask', name, argument: {} })),
  fc
    .record({ name: fc.constantFrom('step', 'start'), iterations: fc.integer({ min: 1, max: 400 }) })
    .map(({ name, iterations }): Action => ({ kind: 'ask', name, argument: { iterations } })),
);

/** Does not wait for answers, so that what is asked falls between any two slices; what is not possible just then is refused. */
async function act(page: Page, each: Action): Promise<void> {
  if (each.kind === 'grant') page.grant(each.ticks);
  else if (each.kind === 'ask') void page.ask(each.name, each.argument);
  else for (let turn = 0; turn < each.count; turn += 1) await nextTurn();
}

describe('serve, whatever the page asks and grants', () => {
  it('sends every cost exactly once and in order, in no more ticks than were granted', async () => {
    let iterations = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
        const { page, connection } = connect(createNaiveCore);
        const { runId } = expectValue(await page.request('prepare', { spec, training, threads: null, resume: null }));
        for (const each of actions) await act(page, each);
        const { iteration } = expectValue(await page.request('pause', {}));
        const granted = actions.reduce((sum, each) => sum + (each.kind === 'grant' ? each.ticks : 0), 0);
        expect(page.all('ticks').length).toBeLessThanOrEqual(granted);
        page.grant(1);
        await page.until(() => page.costs(runId).length >= iteration);
        const trainer = await trainerOf({ spec, training, dataset: makeFlower(8, 1), createCore: createNaiveCore });
        expect(page.costs(runId)).toEqual([...trainer.advance(iteration).costs]);
        iterations += iteration;
        connection.close();
        page.close();
      }),
      { numRuns: 150 },
    );
    expect(iterations).toBeGreaterThan(100);
  });
});
