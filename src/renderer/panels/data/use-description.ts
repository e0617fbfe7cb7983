import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { DataDescription, DataPage } from '../../../shared/ipc/data-description.ts';
import type { DatasetSource } from '../../../shared/spec/dataset.ts';
import type { Diagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import type { Split } from '../../../shared/spec/split.ts';
import { dataImports, engine, trainingStore } from '../../app/training-session.ts';

/** A dataset as the engine describes it. */
export interface ShownDescription {
  /** Null until the engine has answered, and where the data is not there. */
  readonly description: DataDescription | null;
  readonly problems: readonly Diagnostic[];
  readonly isLoading: boolean;
}

const nothing: ShownDescription = { description: null, problems: [], isLoading: true };

/** Asks the engine for a page of the data, again whenever the data is another. What is shown stays until the answer is there. */
export function useDescription(dataset: DatasetSource, split: Split, page: DataPage): ShownDescription {
  const held = useStore(dataImports.store, (state) => state.held);
  const connection = useStore(trainingStore, (state) => state.connection);
  const [shown, setShown] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `held` and `connection` say that the same dataset is other data, or that another engine has it
  useEffect(() => {
    let isWanted = true;
    setShown((before) => ({ ...before, isLoading: true }));
    void engine.request('describeData', { dataset, split, page }).then((answer) => {
      if (!isWanted) return;
      setShown(
        answer.ok
          ? { description: answer.value.description, problems: [], isLoading: false }
          : { description: null, problems: answer.diagnostics, isLoading: false },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [dataset, split, page, held, connection]);
  return shown;
}
