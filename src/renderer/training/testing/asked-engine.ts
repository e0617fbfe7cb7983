import type { EngineAnswer, EngineArgument, EngineRequestName } from '../../../shared/ipc/engine-protocol.ts';
import type { Result } from '../../../shared/result.ts';

/** A request that was made and not answered yet. */
interface Asked {
  readonly name: EngineRequestName;
  readonly argument: unknown;
  readonly answer: (result: Result<unknown>) => void;
}

/** An engine whose answers a test gives by hand, so that it says what comes before what. */
export function askedEngine() {
  const asked: Asked[] = [];
  return {
    request: <N extends EngineRequestName>(name: N, argument: EngineArgument<N>) =>
      new Promise<Result<EngineAnswer<N>>>((resolve) => {
        asked.push({ name, argument, answer: (result) => resolve(result as Result<EngineAnswer<N>>) });
      }),
    /** Names of what waits for an answer. */
    waiting: () => asked.map(({ name }) => name),
    /** Argument of the request that waits longest. */
    argument: () => asked[0]?.argument,
    /** Answers the request that waits longest, and lets whoever asked go on. */
    answer: async (result: Result<unknown>) => {
      asked.shift()?.answer(result);
      await settled();
    },
  };
}

/** Everything that waits for promises has had its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
