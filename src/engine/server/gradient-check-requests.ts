import type { EngineAnswer, EngineArgument } from '../../shared/ipc/engine-protocol.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { runGradientCheck } from '../train/run-gradient-check.ts';
import type { EmitEvent } from './emit-event.ts';
import type { Run } from './run.ts';

/**
 * The gradient check of a page's run, one at a time. It runs between messages in slices of about 10 ms. When it is cancelled, another one is asked
 * for, the parameters change or the run ends, it stops and is answered with null.
 */
export class GradientCheckRequests {
  readonly #emit: EmitEvent;
  /** Counts what ends a check. */
  #generation = 0;

  constructor(emit: EmitEvent) {
    this.#emit = emit;
  }

  /** Fails (GD604) while the run trains, and where there is no memory for the check (GD302). */
  async start(run: Run, options: EngineArgument<'gradientCheck'>): Promise<Result<EngineAnswer<'gradientCheck'>>> {
    if (run.state === 'training') return failure(diagnose('GD604', { problem: 'not-now', value: `gradientCheck, ${run.state}` }));
    this.cancel();
    const generation = this.#generation;
    const { trainer, runId } = run;
    const { iteration, examples: allExamples } = trainer;
    const check = await trainer.prepareGradientCheck(options);
    if (!check.ok) return check;
    let told = -1;
    const report = await runGradientCheck(
      check.value,
      { iteration, allExamples },
      {
        mayGoOn: () => generation === this.#generation && run.state !== 'idle' && trainer.iteration === iteration,
        // At most a hundred events, however many entries there are.
        onProgress: (done, total) => {
          const percent = Math.floor((100 * done) / total);
          if (percent === told) return;
          told = percent;
          this.#emit('gradientCheckProgress', { runId, done, total });
        },
      },
    );
    check.value.dispose();
    return success({ report });
  }

  /** Ends the check that is running, if any. */
  cancel(): Result<EngineAnswer<'cancelGradientCheck'>> {
    this.#generation += 1;
    return success({});
  }
}
