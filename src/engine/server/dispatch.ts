import { type EngineAnswer, type EngineArgument, type EngineRequestName, engineRequests } from '../../shared/ipc/engine-protocol.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { openProject, saveProject } from './project-requests.ts';
import type { Run } from './run.ts';
import type { RunViews } from './run-views.ts';
import type { Session } from './session.ts';

type Answer<N extends EngineRequestName> = Result<EngineAnswer<N>> | Promise<Result<EngineAnswer<N>>>;

/** What answers each request. */
const responders: { readonly [N in EngineRequestName]: (session: Session, argument: EngineArgument<N>) => Answer<N> } = {
  check: (session, argument) => session.check(argument),
  prepare: (session, argument) => session.prepare(argument),
  start: (session, { iterations }) => withRun(session, (run) => run.start(iterations)),
  pause: (session) => withRun(session, (run) => run.pause()),
  resume: (session) => withRun(session, (run) => run.resume()),
  step: (session, { iterations }) => withRun(session, (run) => run.step(iterations)),
  stop: (session) => session.stop(),
  configure: (session, { learningRate }) =>
    withRun(session, ({ trainer }) => {
      trainer.setLearningRate(learningRate);
      return success({});
    }),
  inspect: (session, { names }) =>
    withRun(session, ({ trainer }) => {
      const tensors = trainer.inspect(names);
      return tensors.ok ? success({ iteration: trainer.iteration, tensors: [...tensors.value] }) : tensors;
    }),
  gradientCheck: (session, argument) => session.gradientCheck(argument),
  cancelGradientCheck: (session) => session.cancelGradientCheck(),
  watch: (session, argument) => session.watch(argument),
  previewData: (session, argument) => session.previewData(argument),
  boundaryPlane: (session, argument) => withViews(session, (views) => views.boundaryPlane(argument)),
  boundary: (session, argument) => withViews(session, (views) => views.boundary(argument)),
  boundaryPoint: (session, argument) => withViews(session, (views) => views.boundaryPoint(argument)),
  predictions: (session, argument) => withViews(session, (views) => views.predictions.summarize(argument)),
  predictedExamples: (session, argument) => withViews(session, (views) => views.predictions.page(argument)),
  predict: (session, argument) => withViews(session, (views) => views.predict(argument)),
  describeData: (session, argument) => session.describeData(argument),
  inspectFiles: (session, argument) => session.data.inspect(argument),
  importData: (session, argument) => session.data.import(argument),
  cancelImport: (session) => session.data.cancel(),
  forgetData: (session) => session.data.forget(),
  openProject: (_session, argument) => openProject(argument),
  saveProject: (session, argument) => saveProject(session, argument),
};

/** Answers a request by name. An unknown name or an argument that its schema refuses is answered with GD604. */
export async function dispatch(session: Session, name: string, argument: unknown): Promise<Result<unknown>> {
  if (!isRequestName(name)) return failure(diagnose('GD604', { problem: 'not-understood', value: name.slice(0, 100) }));
  const parsed = engineRequests[name].argument.safeParse(argument);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.length ? `.${issue.path.join('.')}` : '';
    return failure(diagnose('GD604', { problem: 'not-understood', value: `${name}${place}` }));
  }
  // The compiler cannot see that the argument, parsed with the schema of this name, is the one that the responder of this name takes.
  const respond = responders[name] as (session: Session, argument: unknown) => Answer<EngineRequestName>;
  return respond(session, parsed.data);
}

function isRequestName(name: string): name is EngineRequestName {
  return Object.hasOwn(engineRequests, name);
}

function withRun<T>(session: Session, use: (run: Run) => T): T | Result<never> {
  const run = session.run();
  return run.ok ? use(run.value) : run;
}

function withViews<T>(session: Session, use: (views: RunViews) => T): T | Result<never> {
  return withRun(session, ({ views, state }) => (views ? use(views) : failure(diagnose('GD604', { problem: 'not-now', value: state }))));
}
