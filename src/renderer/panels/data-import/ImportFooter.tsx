import { useStore } from 'zustand';
import { dataImports } from '../../app/training-session.ts';
import { type ImportDraft, planOf } from '../../data-import/import-draft.ts';
import { type PlannedShapes, plannedShapes } from '../../data-import/planned-shapes.ts';
import { dataImportStrings } from '../../i18n/strings/data-import.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { formatBytes } from '../../ui/format-bytes.ts';
import { formatCount } from '../../ui/format-number.ts';
import styles from './import-panel.module.css';
import { useFocusWhereLost } from './use-focus-where-lost.ts';

/** What will come out, and the button that makes it so; while something is read, how far it is. */
export function ImportFooter() {
  const isWorking = useStore(dataImports.store, ({ work }) => work !== null);
  return <footer className={styles.footer}>{isWorking ? <Progress /> : <Outcome />}</footer>;
}

function Progress() {
  const strings = useStrings(dataImportStrings);
  const work = useStore(dataImports.store, (state) => state.work);
  const files = useStore(dataImports.store, (state) => state.files);
  const language = useLanguage();
  const cancel = useFocusWhereLost(true);
  if (!work) return null;
  const format = files.some(({ isFolder }) => isFolder) ? (count: number) => formatCount(count, language) : formatBytes;
  const { progress } = work;
  const text = progress ? strings.progress(format(progress.done), format(progress.total)) : '';
  return (
    <>
      <div className={styles.progress} data-testid="import-progress">
        <span>{work.kind === 'inspect' ? strings.inspecting : strings.importing}</span>
        <progress value={progress?.done} max={progress?.total || 1} aria-label={strings.progressLabel} aria-valuetext={text || undefined} />
        <span className={styles.figure}>{text}</span>
      </div>
      <div ref={cancel}>
        <Button label={strings.cancel} look="plain" onPress={dataImports.cancel} />
      </div>
    </>
  );
}

function Outcome() {
  const strings = useStrings(dataImportStrings);
  const contents = useStore(dataImports.store, (state) => state.contents);
  const draft = useStore(dataImports.store, (state) => state.draft);
  const main = useFocusWhereLost(contents !== null);
  if (!contents || !draft) return null;
  const shapes = plannedShapes(contents, draft);
  return (
    <>
      <Shapes shapes={shapes} draft={draft} />
      <div data-main ref={main}>
        <UseButton draft={draft} shapes={shapes} label={strings.use} />
      </div>
    </>
  );
}

/** `X (4, 150), Y (3, 150)`, and what else is to be said of it. */
function Shapes({ shapes, draft }: { readonly shapes: PlannedShapes; readonly draft: ImportDraft }) {
  const strings = useStrings(dataImportStrings);
  const language = useLanguage();
  const problem = useProblem(draft, shapes);
  const { features, examples, isAtMost, labelRows, shape, testExamples } = shapes;
  const m = examples === null ? 'm' : String(examples);
  const further = [
    isAtMost && `${strings.atMost} m = ${m}.`,
    shape.length > 1 && strings.eachExample(shape.join('×'), formatCount(features ?? 0, language)),
    testExamples !== null && strings.testPart(formatCount(testExamples, language)),
    draft.kind === 'arrays' && draft.labelType === 'classes' && labelRows === 1 && strings.oneHot,
  ].filter((text) => text !== false);
  return (
    <div className={styles.outcome} role="status">
      <span className={styles.caption}>{strings.result}</span>
      <span className={styles.shapes} data-testid="planned-shapes">
        X ({features ?? 'n_x'}, {m}), Y ({labelRows ?? 'n_y'}, {m})
      </span>
      {problem ? <span className={styles.warning}>{problem}</span> : <span className={styles.note}>{further.join(' ')}</span>}
    </div>
  );
}

interface UseButtonProps {
  readonly draft: ImportDraft;
  readonly shapes: PlannedShapes;
  readonly label: string;
}

function UseButton({ draft, shapes, label }: UseButtonProps) {
  const problem = useProblem(draft, shapes);
  return <Button label={label} look="primary" unavailable={problem} onPress={() => void dataImports.open()} />;
}

/** What is still to be decided, or does not go together; null where nothing is. */
function useProblem(draft: ImportDraft, { clash }: PlannedShapes): string | null {
  const strings = useStrings(dataImportStrings);
  const language = useLanguage();
  if (planOf(draft) === null) {
    if (draft.kind === 'arrays') return strings.chooseArrays;
    return draft.kind === 'table' && draft.label === null ? strings.chooseLabel : strings.chooseFeatures;
  }
  if (!clash) return null;
  if (clash.kind === 'features') return strings.featuresDiffer(formatCount(clash.x, language), formatCount(clash.testX, language));
  const say = clash.isTest ? strings.testExamplesDiffer : strings.examplesDiffer;
  return say(formatCount(clash.x, language), formatCount(clash.y, language));
}
