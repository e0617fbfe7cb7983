import type { Precision } from '../../shared/spec/training-spec.ts';
import { hasMiniBatches, type Plan } from '../plan/plan.ts';
import { type Arena, layOutArena } from './arena.ts';
import { BatchChoice } from './batch-choice.ts';
import type { Advance, Core, EvaluateOptions } from './core.ts';
import { allocate, type CoreModule, compileCore, instantiateCore } from './core-module.ts';
import { evaluateParts, type PartVisitor } from './evaluate-parts.ts';
import type { ExampleSource } from './example-source.ts';
import { headerWordCount, headerWords, passes } from './program/layout.ts';
import { writeProgram } from './program/write-program.ts';
import { startWorkers, type WorkerThreads } from './start-workers.ts';
import { threadCount } from './thread-count.ts';
import type { Values } from './values.ts';
import type { WebAssemblyMemory } from './web-assembly.ts';
import { paysFor } from './work.ts';

export interface CoreOptions {
  readonly precision: Precision;
  /**
   * Most threads that may take part. Where meeting costs the threads more than sharing the work saves, which is measured on this machine, one computes: small
   * networks, and larger ones where two cores are slow to hear of each other. The results are the same to the last bit.
   */
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
export async function createCore(plan: Plan, options: CoreOptions): Promise<Core> {
  const { precision, workerFile } = options;
  const allowed = workerFile === null ? 1 : options.threads;
  const threads = threadCount(plan, layOutArena(plan, precision), allowed);
  const core = await createWasmCore(plan, { ...options, threads });
  if (threads === 1 || threadsPay(plan, core)) return core;
  core.dispose();
  return createWasmCore(plan, { ...options, threads: 1 });
}

/** Whether the threads of a core pay for themselves: by the fastest of some meetings, as whatever else runs only makes these slower. */
function threadsPay(plan: Plan, core: WasmCore): boolean {
  for (let attempt = 0; attempt < meetings; attempt++) {
    if (paysFor(plan, core.precision, core.threads, core.barrierSeconds())) return true;
  }
  return false;
}

/** The same with exactly so many threads, whether they pay or not. */
export function createCoreWithThreads(plan: Plan, options: CoreOptions): Promise<Core> {
  return createWasmCore(plan, options);
}

async function createWasmCore(plan: Plan, { precision, threads, wasm, workerFile }: CoreOptions): Promise<WasmCore> {
  const module = await compileCore(wasm);
  const arena = layOutArena(plan, precision, threads);
  const memory = allocate(arena.bytes);
  writeProgram(memory.buffer, arena, plan, precision);
  const task = { module, memory, program: arena.header, threads };
  const workers = workerFile === null ? null : await startWorkers(task, workerFile);
  return new WasmCore(plan, precision, arena, memory, instantiateCore(module, memory), workers);
}

/** How often it is tried: now and then a core is taken by another program for as long as several tries take. */
const meetings = 12;
/** So many that waking the threads, some ten microseconds, does not count. */
const barriersOfTry = 100;

class WasmCore implements Core {
  readonly plan: Plan;
  readonly precision: Precision;
  readonly #arena: Arena;
  readonly #memory: WebAssemblyMemory;
  readonly #module: CoreModule;
  readonly #workers: WorkerThreads | null;
  readonly #header: Uint32Array;
  readonly #costs: Float64Array;
  readonly #batch: BatchChoice;
  #source: ExampleSource | null = null;
  /** Counted, so that what was kept before the features changed is told from what is kept now. */
  #timesKept = 0;
  /** The matrices by name, since they are asked for in every slice and a plan can have thousands. */
  readonly #values: ReadonlyMap<string, Values>;

  constructor(
    plan: Plan,
    precision: Precision,
    arena: Arena,
    memory: WebAssemblyMemory,
    module: CoreModule,
    workers: WorkerThreads | null,
  ) {
    this.plan = plan;
    this.precision = precision;
    this.#arena = arena;
    this.#memory = memory;
    this.#module = module;
    this.#workers = workers;
    this.#header = new Uint32Array(memory.buffer, arena.header, headerWordCount);
    this.#costs = new Float64Array(memory.buffer, arena.costs, arena.costCapacity);
    this.#batch = new BatchChoice(plan, new Uint32Array(memory.buffer, arena.order, arena.orderLength), (examples) =>
      this.#fillWindow(examples),
    );
    this.#values = new Map(
      plan.buffers.map(({ name, rows, columns }) => {
        const place = [memory.buffer, arena.buffers.get(name) ?? 0, rows * columns] as const;
        return [name, precision === 'float64' ? new Float64Array(...place) : new Float32Array(...place)];
      }),
    );
  }

  get threads(): number {
    return (this.#workers?.count ?? 0) + 1;
  }

  values(name: string): Values {
    if (name === this.plan.dataset.features) this.#header[headerWords.keptFeatures] = 0;
    const values = this.#values.get(name);
    if (!values) throw new Error(`the plan has no buffer ${name}`);
    return values;
  }

  readExamplesFrom(source: ExampleSource): void {
    this.#source = source;
    this.#batch.forgetWindow();
  }

  keepFeatures(): void {
    if (this.#header[headerWords.keptFeatures] !== 0) return;
    this.#timesKept++;
    this.#header[headerWords.keptFeatures] = this.#timesKept;
  }

  setLearningRate(learningRate: number): void {
    this.#number(headerWords.learningRate)[0] = learningRate;
  }

  setIteration(iteration: number): void {
    this.#header[headerWords.iteration] = iteration;
  }

  setSeed(seed: number): void {
    this.#batch.setSeed(seed);
    this.#header[headerWords.seed] = seed;
  }

  get columns(): number {
    return this.#header[headerWords.columns] ?? 0;
  }

  exampleAt(column: number): number {
    return this.#batch.exampleAt(column);
  }

  advance(iterations: number): Advance {
    const costs = new Float64Array(iterations);
    let done = 0;
    while (done < iterations) {
      const asked = Math.min(iterations - done, this.#arena.costCapacity, this.#takeIteration());
      const finite = this.#run(asked, passes.train, true);
      costs.set(this.#costs.subarray(0, finite), done);
      done += finite;
      this.setIteration((this.#header[headerWords.iteration] ?? 0) + finite);
      if (finite < asked) return { costs: costs.slice(0, done), nonFinite: this.#costs[finite] ?? Number.NaN };
    }
    return { costs, nonFinite: null };
  }

  evaluate({ dropout = false }: EvaluateOptions = {}): number {
    this.#takeIteration();
    return this.#evaluate(dropout);
  }

  evaluateAll(visit: PartVisitor = () => undefined): number {
    return evaluateParts(
      this.plan,
      (first, isPenalized) => {
        this.#batch.takePart(first);
        this.#writeBatch();
        return isPenalized ? this.#evaluate() : this.#evaluateUnpenalized();
      },
      visit,
    );
  }

  differentiate(): number {
    this.#takeIteration();
    this.#run(1, passes.differentiate, true);
    this.materialize();
    return this.#costs[0] ?? Number.NaN;
  }

  prepare(): void {
    if (this.plan.firstLayer === 'gram') this.#run(1, passes.prepare);
  }

  materialize(): void {
    if (this.plan.firstLayer === 'gram') this.#run(1, passes.materialize);
  }

  /** Seconds that the threads take to meet, once all are awake. */
  barrierSeconds(): number {
    const start = performance.now();
    this.#run(barriersOfTry, passes.meet);
    return (performance.now() - start) / 1000 / barriersOfTry;
  }

  dispose(): void {
    if (this.threads > 1) this.#module.end(this.#arena.header);
    this.#workers?.end();
  }

  #evaluate(dropout = false): number {
    this.#run(1, passes.evaluate, dropout);
    return this.#costs[0] ?? Number.NaN;
  }

  /** Forward pass and cost without the L2 penalty. */
  #evaluateUnpenalized(): number {
    const l2 = this.#number(headerWords.l2);
    const value = l2[0] ?? 0;
    l2[0] = 0;
    const cost = this.#evaluate();
    l2[0] = value;
    return cost;
  }

  /** A float64 in the header. */
  #number(word: number): Float64Array {
    return new Float64Array(this.#memory.buffer, this.#arena.header + word * Uint32Array.BYTES_PER_ELEMENT, 1);
  }

  /** Takes the mini-batch of the next iteration. Returns how many iterations can be run in one call: the order of an epoch is written from outside. */
  #takeIteration(): number {
    const left = this.#batch.takeIteration(this.#header[headerWords.iteration] ?? 0);
    this.#writeBatch();
    return left;
  }

  #writeBatch(): void {
    if (!hasMiniBatches(this.plan)) return;
    const { columns, firstPlace, placed, isShuffled } = this.#batch;
    this.#header[headerWords.columns] = columns;
    this.#header[headerWords.blocks] = Math.ceil(columns / this.#arena.blockColumns);
    this.#header[headerWords.datasetExamples] = placed;
    this.#header[headerWords.firstPlace] = firstPlace;
    this.#header[headerWords.order] = isShuffled ? this.#arena.order : 0;
  }

  #fillWindow(examples: Uint32Array): void {
    if (!this.#source) throw new Error('nothing says where the examples are to be read from');
    const { features, labels } = this.plan.dataset;
    this.#source.write(examples, this.values(features), this.values(labels));
  }

  #run(iterations: number, depth: number, dropout = false): number {
    this.#header[headerWords.dropout] = dropout ? 1 : 0;
    return this.#module.run(this.#arena.header, iterations, depth, this.threads);
  }
}
