import { useState } from 'react';
import { useStore } from 'zustand';
import type { FeatureShape } from '../../../shared/spec/shape.ts';
import type { Tensor } from '../../../shared/spec/tensor.ts';
import { pictureColours } from '../../graph/pictures/picture-colours.ts';
import { signedImage } from '../../graph/pictures/stack-image.ts';
import { inspectorStrings } from '../../i18n/strings/inspector.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { formatCount } from '../../ui/format-number.ts';
import { shownThemeStore } from '../../ui/theme.ts';
import styles from './inspector.module.css';
import { type ColourChoice, unitStack } from './unit-stack.ts';

const choices = ['together', 0, 1, 2] as const;

/** W of a layer that reads pictures, a picture for each unit, all on one scale around zero. What the colours mean stands below. */
export function UnitWeights({
  weights,
  shape,
  largest,
}: {
  readonly weights: Tensor;
  readonly shape: FeatureShape;
  readonly largest: string;
}) {
  const strings = useStrings(inspectorStrings);
  const language = useLanguage();
  const [colour, setColour] = useState<ColourChoice>('together');
  const isDark = useStore(shownThemeStore, (state) => state.isDark);
  const stack = unitStack(weights, shape, colour);
  if (!stack) return null;
  const { images, units, channels, rows, columns } = stack;
  const hasColours = shape[2] === 3;
  const paint = (canvas: HTMLCanvasElement | null, unit: number) => {
    if (!canvas) return;
    canvas.width = columns;
    canvas.height = rows;
    const image = signedImage(stack, 'all', pictureColours(canvas, isDark));
    canvas.getContext('2d')?.putImageData(image, 0, -unit * rows);
  };
  return (
    <>
      {hasColours && (
        <ChoiceField
          label={strings.colours}
          value={String(colour)}
          options={choices.map((choice) => [String(choice), strings.colour[choice]] as const)}
          onCommit={(chosen) => setColour(choices.find((choice) => String(choice) === chosen) ?? 'together')}
        />
      )}
      <p className={styles.note}>
        {channels === 3 ? strings.colourHint(largest) : strings.signHint(largest)}
        {images < units && ` ${strings.firstUnits(formatCount(images, language), formatCount(units, language))}`}
      </p>
      <ul className={styles.units} data-testid="unit-weights" data-channels={channels}>
        {Array.from({ length: images }, (_, unit) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its number
          <li key={unit}>
            <canvas
              ref={(canvas) => paint(canvas, unit)}
              role="img"
              aria-label={strings.unitWeights(formatCount(unit + 1, language))}
              title={strings.unitWeights(formatCount(unit + 1, language))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
