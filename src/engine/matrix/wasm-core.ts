import type { Worker } from 'node:worker_threads';
import type { Precision } from '../../shared/spec/training-spec.ts';
import type { Plan } from '../plan/plan.ts';
import { type Arena, layOutArena } from './arena.ts';
import type { Advance, Core } from './core.ts';
import { allocate, type CoreModule, compileCore, instantiateCore } from './core-module.ts';
import { headerWords, passes } from './program/layout.ts';
import { writeProgram } from './program/write-program.ts';
import { startWorkers } from './start-workers.ts';
import { threadCount } from './thread-count.ts';
import type { WebAssemblyMemory } from './web-assembly.ts';

type Values = Float64Array | Float32Array;

export interface CoreOptions {
  readonly precision: Precision;
  /** Most threads that may take part. Small networks run on one: a barrier would cost more than the second thread saves. */
  readonly threads: number;
  /** Bytes of `core.wasm`. */
  readonly wasm: Uint8Array;
  /** The built `worker.ts`; null: one thread. */
  readonly workerFile: string | null;
}

/**
 * A core that runs the plan in WebAssembly. `arenaBytes` says how much memory it takes; compare it with `limits.arenaBytes` first. The results are the
 * same to the last bit whatever the number of threads. Rejects with a RangeError where the machine has not enough memory.
 */
export function createCore(plan: Plan, { precision, threads, wasm, workerFile }: CoreOptions): Promise<Core> {
  const allowed = workerFile === null ? 1 : threads;
  return createCoreWithThreads(plan, { precision, wasm, workerFile, threads: threadCount(plan, layOutArena(plan, precision), allowed) });
}

/** The same with exactly so many threads, whether they pay or not. */
export async function createCoreWithThreads(plan: Plan, { precision, threads, wasm, workerFile }: CoreOptions): Promise<Core> {
  const module = await compileCore(wasm);
  const arena = layOutArena(plan, precision, threads);
  const memory = allocate(arena.bytes);
  writeProgram(memory.buffer, arena, plan, precision);
  const task = { module, memory, program: arena.header, threads };
  const workers = workerFile === null ? [] : await startWorkers(task, workerFile);
  return new WasmCore(plan, precision, arena, memory, instantiateCore(module, memory), workers);
}

class WasmCore implements Core {
  readonly plan: Plan;
  readonly precision: Precision;
  readonly #arena: Arena;
  readonly #memory: WebAssemblyMemory;
  readonly #module: CoreModule;
  readonly #workers: readonly Worker[];
  readonly #costs: Float64Array;
  /** The matrices by name, since they are asked for in every slice and a plan can have thousands. */
  readonly #values: ReadonlyMap<string, Values>;

  constructor(plan: Plan, precision: Precision, arena: Arena, memory: WebAssemblyMemory, module: CoreModule, workers: readonly Worker[]) {
    this.plan = plan;
    this.precision = precision;
    this.#arena = arena;
    this.#memory = memory;
    this.#module = module;
    this.#workers = workers;
    this.#costs = new Float64Array(memory.buffer, arena.costs, arena.costCapacity);
    this.#values = new Map(
      plan.buffers.map(({ name, rows, columns }) => {
        const place = [memory.buffer, arena.buffers.get(name) ?? 0, rows * columns] as const;
        return [name, precision === 'float64' ? new Float64Array(...place) : new Float32Array(...place)];
      }),
    );
  }

  get threads(): number {
    return this.#workers.length + 1;
  }

  values(name: string): Values {
    const values = this.#values.get(name);
    if (!values) throw new Error(`the plan has no buffer ${name}`);
    return values;
  }

  setLearningRate(learningRate: number): void {
    const words = Uint32Array.BYTES_PER_ELEMENT;
    new Float64Array(this.#memory.buffer, this.#arena.header + headerWords.learningRate * words, 1)[0] = learningRate;
  }

  advance(iterations: number): Advance {
    const costs = new Float64Array(iterations);
    let done = 0;
    while (done < iterations) {
      const asked = Math.min(iterations - done, this.#arena.costCapacity);
      const finite = this.#run(asked, passes.train);
      costs.set(this.#costs.subarray(0, finite), done);
      done += finite;
      if (finite < asked) return { costs: costs.slice(0, done), nonFinite: this.#costs[finite] ?? Number.NaN };
    }
    return { costs, nonFinite: null };
  }

  evaluate(): number {
    this.#run(1, passes.evaluate);
    return this.#costs[0] ?? Number.NaN;
  }

  differentiate(): number {
    this.#run(1, passes.differentiate);
    this.materialize();
    return this.#costs[0] ?? Number.NaN;
  }

  prepare(): void {
    if (this.plan.firstLayer === 'gram') this.#run(1, passes.prepare);
  }

  materialize(): void {
    if (this.plan.firstLayer === 'gram') this.#run(1, passes.materialize);
  }

  dispose(): void {
    if (this.#workers.length > 0) this.#module.end(this.#arena.header);
    for (const worker of this.#workers) void worker.terminate();
  }

  #run(iterations: number, depth: number): number {
    return this.#module.run(this.#arena.header, iterations, depth, this.threads);
  }
}
